import { manifestOf, type PluginDefinition } from '@peixun/plugin-api';
import { schemaRows, type Schema } from './json-schema-rows.ts';
import { plugins } from './plugins.ts';
import { both, code, table } from './table.ts';

export function settingsPage(): string {
  return `# Settings and rule sets 设置与规则集

Settings stand in the county's file under \`plugins.<id>.settings\`; what an administrator changes in the browser goes before. Rule sets stand under \`ruleSets.<id>\`, each version with its source.

设置写在县配置文件的 \`plugins.<编号>.settings\` 中，管理员在浏览器里改过的优先。规则集写在 \`ruleSets.<编号>\` 中，每个版本注明出处。

${plugins.map(sectionOf).join('\n\n')}
`;
}

function sectionOf(plugin: PluginDefinition): string {
  const settings = schemaRows(manifestOf(plugin).settings as Schema);
  const rules = (plugin.ruleSets ?? []).flatMap(({ id, title, versions }) => [
    `### ${both(title)}`,
    ...versions.flatMap(({ effectiveFrom, source }) => [
      `${code(id)}, ${effectiveFrom}`,
      source.en,
      source['zh-CN'],
    ]),
  ]);
  return [
    `## ${both(plugin.title)} (${code(plugin.id)})`,
    settings.length > 0 ? table(['setting', 'is', 'default', 'means'], settings) : 'No settings. 没有设置。',
    ...rules,
  ].join('\n\n');
}
