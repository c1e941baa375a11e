import { kernelPermissions } from '@peixun/kernel/contract';
import { standardRoles } from '@peixun/kernel/tools';
import type { Permissions } from '@peixun/plugin-api';
import { plugins } from './plugins.ts';
import { code, table } from './table.ts';

export function permissionPage(): string {
  const roles = Object.entries(standardRoles).map(([id, title]) => [code(id), title.en, title['zh-CN']]);
  return `# Roles and permissions

A county's security administrator may change what a role holds; these are the defaults. Scope: \`unit\` reaches the units that the role was granted for and all below, \`county\` the whole county, \`self\` what belongs to the person.

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
    `${title.en} ${title['zh-CN']}`,
    scope,
    defaultRoles.map(code).join(' '),
  ]);
  return table(['permission', 'lets', 'scope', 'roles'], rows);
}
