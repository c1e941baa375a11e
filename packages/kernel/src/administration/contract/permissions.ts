import { definePermissions, text, type StandardRole } from '@peixun/plugin-api';

/** What the kernel itself guards. Roster work is for the system administrator and whom the county adds. */
export const kernelPermissions = definePermissions({
  'kernel.person.read': {
    title: text('查看人员', 'Read people'),
    defaultRoles: [
      'system-administrator',
      'security-administrator',
      'training-office',
      'school',
      'unit-officer',
      'leader',
    ],
  },
  'kernel.person.reveal': {
    title: text('查看完整身份证号和手机号', 'Reveal identity numbers and phones'),
    defaultRoles: ['training-office'],
  },
  'kernel.person.write': {
    title: text('维护人员', 'Maintain people'),
    defaultRoles: ['system-administrator'],
  },
  'kernel.person.import': {
    title: text('导入人员和单位', 'Import people and units'),
    scope: 'county',
    defaultRoles: ['system-administrator'],
  },
  'kernel.unit.write': {
    title: text('维护单位、岗位和培训对象类别', 'Maintain units, posts and audiences'),
    scope: 'county',
    defaultRoles: ['system-administrator'],
  },
  'kernel.plugin.read': {
    title: text('查看插件', 'Read plugins'),
    scope: 'county',
    defaultRoles: ['system-administrator'],
  },
  'kernel.setting.write': {
    title: text('修改设置', 'Change settings'),
    scope: 'county',
    defaultRoles: ['system-administrator'],
  },
  'kernel.event.manage': {
    title: text('处理事件和后台任务', 'Handle events and jobs'),
    scope: 'county',
    defaultRoles: ['system-administrator'],
  },
  'kernel.account.manage': {
    title: text('管理账号和会话', 'Manage accounts and sessions'),
    scope: 'county',
    defaultRoles: ['security-administrator'],
  },
  'kernel.grant.manage': {
    title: text('管理角色和授权', 'Manage roles and grants'),
    scope: 'county',
    defaultRoles: ['security-administrator'],
  },
  'kernel.audit.read': {
    title: text('查看和校验审计日志', 'Read and verify the audit trail'),
    scope: 'county',
    defaultRoles: ['audit-administrator'],
  },
});

/**
 * Permissions that belong to one of the three administrators and to nobody else: neither a county's own role nor
 * another standard role gets them.
 */
export const reservedPermissions: Readonly<Record<string, StandardRole>> = {
  'kernel.plugin.read': 'system-administrator',
  'kernel.setting.write': 'system-administrator',
  'kernel.event.manage': 'system-administrator',
  'kernel.account.manage': 'security-administrator',
  'kernel.grant.manage': 'security-administrator',
  'kernel.audit.read': 'audit-administrator',
};
