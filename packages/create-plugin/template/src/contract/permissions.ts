import { definePermissions, text } from '@peixun/plugin-api';

export const myPluginPermissions = definePermissions({
  'my-plugin.note.read': {
    title: text('查看记事', 'See notes'),
    defaultRoles: ['leader', 'training-office', 'school', 'unit-officer'],
  },
  'my-plugin.note.write': {
    title: text('填写记事', 'Write notes'),
    defaultRoles: ['training-office', 'school', 'unit-officer'],
  },
});
