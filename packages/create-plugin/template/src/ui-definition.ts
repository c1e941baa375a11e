import { text, type UiDefinition } from '@peixun/plugin-api';

/** What the shell draws before it loads a line of the pages' code. */
export const ui: UiDefinition = {
  entry: 'dist/ui/index.js',
  uiKit: '^1.0',
  pages: [
    // <page>
    { id: 'notes', path: '', title: text('我的插件', 'My plugin'), permission: 'my-plugin.note.read' },
    {
      id: 'new-note',
      path: '/notes/new',
      title: text('新增记事', 'Add a note'),
      permission: 'my-plugin.note.write',
    },
    // </page>
  ],
  // <page>
  navigation: [
    {
      id: 'notes',
      title: text('我的插件', 'My plugin'),
      icon: 'file',
      path: '',
      covers: ['/notes'],
      permission: 'my-plugin.note.read',
    },
  ],
  // </page>
  // <widget>
  widgets: [
    { id: 'latest-notes', title: text('最新记事', 'Latest notes'), permission: 'my-plugin.note.read' },
  ],
  // </widget>
};
