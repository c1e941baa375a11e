import { text, type UiDefinition } from '@peixun/plugin-api';

const read = 'needs-analysis.menu.read';
const write = 'needs-analysis.menu.write';
const choose = 'needs-analysis.choice.make';
const title = text('点单选课', 'Ordering');
const choices = text('我的选课', 'My choices');

export const ordering = {
  pages: [
    { id: 'ordering', path: '/ordering', title, permission: read },
    { id: 'menu', path: '/ordering/:id', title, permission: read },
    {
      id: 'new-menu-item',
      path: '/ordering/:id/items/new',
      title: text('新增菜单项', 'Put a class on the menu'),
      permission: write,
    },
    {
      id: 'menu-item',
      path: '/ordering/:id/items/:itemId',
      title: text('修改菜单项', 'Change a class of the menu'),
      permission: write,
    },
    {
      id: 'orders',
      path: '/orders',
      title: text('部门点单', 'Orders'),
      permission: 'needs-analysis.order.read',
    },
    {
      id: 'trained-people-import',
      path: '/trained-people/import',
      title: text('导入已在别处参训的人员', 'Import people trained elsewhere'),
      permission: 'needs-analysis.allocation.compute',
    },
    { id: 'choices', path: '/choices', title: choices, permission: choose },
  ],
  navigation: [
    {
      id: 'ordering',
      title,
      icon: 'course',
      path: '/ordering',
      covers: ['/orders', '/trained-people'],
      permission: read,
      order: 14,
    },
    {
      id: 'choices',
      title: choices,
      icon: 'class',
      path: '/choices',
      permission: choose,
      order: 22,
      isPersonal: true,
    },
  ],
  widgets: [{ id: 'choices', title: choices, permission: choose, order: 14 }],
} satisfies Partial<UiDefinition>;
