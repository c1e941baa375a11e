import { text, type UiDefinition } from '@peixun/plugin-api';

const titles = {
  teachers: text('师资', 'Teachers'),
  pools: text('师资分库', 'Teacher pools'),
  nominations: text('推荐审核', 'Nominations'),
};

const permissions = {
  read: 'faculty-pool.teacher.read',
  write: 'faculty-pool.teacher.write',
  nominations: 'faculty-pool.nomination.read',
  nominate: 'faculty-pool.nomination.create',
};

/** What the browser knows of this plugin before it loads its pages. */
export const ui: UiDefinition = {
  entry: 'dist/ui/index.js',
  uiKit: '^1.0',
  pages: [
    { id: 'teachers', path: '', title: titles.teachers, permission: permissions.read },
    {
      id: 'teacher-import',
      path: '/teachers/import',
      title: text('导入师资', 'Import teachers'),
      permission: permissions.write,
    },
    {
      id: 'new-teacher',
      path: '/teachers/new',
      title: text('登记教师', 'Register a teacher'),
      permission: permissions.write,
    },
    { id: 'teacher', path: '/teachers/:id', title: titles.teachers, permission: permissions.read },
    {
      id: 'edit-teacher',
      path: '/teachers/:id/edit',
      title: text('修改教师档案', 'Change a teacher'),
      permission: permissions.write,
    },
    { id: 'pools', path: '/pools', title: titles.pools, permission: permissions.read },
    {
      id: 'nominations',
      path: '/nominations',
      title: titles.nominations,
      permission: permissions.nominations,
    },
    {
      id: 'new-nomination',
      path: '/nominations/new',
      title: text('推荐教师', 'Nominate a teacher'),
      permission: permissions.nominate,
    },
    {
      id: 'nomination',
      path: '/nominations/:id',
      title: titles.nominations,
      permission: permissions.nominations,
    },
  ],
  navigation: [
    {
      id: 'teachers',
      title: titles.teachers,
      icon: 'teacher',
      path: '',
      covers: ['/teachers'],
      permission: permissions.read,
      order: 30,
    },
    {
      id: 'pools',
      title: titles.pools,
      icon: 'pool',
      path: '/pools',
      permission: permissions.read,
      order: 31,
    },
    {
      id: 'nominations',
      title: titles.nominations,
      icon: 'review',
      path: '/nominations',
      permission: permissions.nominations,
      order: 32,
    },
  ],
  widgets: [
    {
      id: 'nominations',
      title: titles.nominations,
      permission: permissions.nominations,
      order: 30,
    },
  ],
  slots: [{ id: 'suggested-teachers', slot: 'needs-analysis.proposal-aside', permission: permissions.read }],
};
