import { definePermissions, text } from '@peixun/plugin-api';

export const redRouteGuidePermissions = definePermissions({
  'red-route-guide.route.read': {
    title: text('查看红色路线', 'See red routes'),
    defaultRoles: ['leader', 'training-office', 'school', 'unit-officer'],
  },
  'red-route-guide.route.write': {
    title: text('维护红色路线', 'Keep red routes'),
    defaultRoles: ['school', 'unit-officer'],
  },
});
