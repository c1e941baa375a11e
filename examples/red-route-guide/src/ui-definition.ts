import { text, type UiDefinition } from '@peixun/plugin-api';

const title = text('红色路线', 'Red routes');
const read = 'red-route-guide.route.read';

export const ui: UiDefinition = {
  entry: 'dist/ui/index.js',
  uiKit: '^1.0',
  pages: [
    { id: 'routes', path: '', title, permission: read },
    {
      id: 'new-route',
      path: '/routes/new',
      title: text('新增路线', 'Add a route'),
      permission: 'red-route-guide.route.write',
    },
    { id: 'route', path: '/routes/:id', title: text('红色路线', 'Red route'), permission: read },
  ],
  navigation: [{ id: 'routes', title, icon: 'place', path: '', covers: ['/routes'], permission: read }],
  slots: [{ id: 'fitting-routes', slot: 'needs-analysis.proposal-aside', permission: read }],
};
