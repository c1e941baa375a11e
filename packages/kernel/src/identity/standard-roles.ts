import { text, type StandardRole, type Text } from '@peixun/plugin-api';

/** The roles that every county has, with their titles. */
export const standardRoles: Readonly<Record<StandardRole, Text>> = {
  'system-administrator': text('系统管理员', 'System administrator'),
  'security-administrator': text('安全管理员', 'Security administrator'),
  'audit-administrator': text('审计管理员', 'Audit administrator'),
  leader: text('领导', 'Leader'),
  'training-office': text('干部教育科', 'Training office'),
  school: text('党校', 'School'),
  'unit-officer': text('单位联络员', 'Unit officer'),
  teacher: text('教师', 'Teacher'),
  trainee: text('学员', 'Trainee'),
};

/** The three duties of which nobody holds two in one county. */
export const administratorRoles = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const satisfies readonly StandardRole[];

export type AdministratorRole = (typeof administratorRoles)[number];

export function isAdministratorRole(role: string): role is AdministratorRole {
  return (administratorRoles as readonly string[]).includes(role);
}
