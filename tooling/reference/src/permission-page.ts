import { kernelPermissions } from '@peixun/kernel/contract';
import { standardRoles } from '@peixun/kernel/tools';
import type { Permissions } from '@peixun/plugin-api';
import { plugins } from './plugins.ts';
import { both, code, table } from './table.ts';

export function permissionPage(): string {
  const roles = Object.entries(standardRoles).map(([id, title]) => [code(id), title.en, title['zh-CN']]);
  return `# Roles and permissions 角色与权限

A county's security administrator may change what a role holds; these are the defaults. Scope: \`unit\` reaches the units that the role was granted for and all below, \`county\` the whole county, \`self\` what belongs to the person.

每个角色的权限可由本县安全管理员调整，下表是默认值。范围：\`unit\` 为授权单位及其全部下级，\`county\` 为全县，\`self\` 为本人。

## Roles

${table(['role', 'English', '中文'], roles)}

## Kernel

${permissionTable(kernelPermissions)}

${plugins.map(({ title, id, version, permissions }) => `## ${title.en} (${code(id)} ${version})\n\n${permissionTable(permissions)}`).join('\n\n')}
`;
}

function permissionTable(permissions: Permissions): string {
  const rows = Object.entries(permissions).map(([id, { title, scope = 'unit', defaultRoles }]) => [
    code(id),
    both(title),
    scope,
    defaultRoles.map(code).join(' '),
  ]);
  return table(['permission', 'lets', 'scope', 'roles'], rows);
}
