import { manifestOf, type PluginDefinition } from '@peixun/plugin-api';
import { schemaRows, type Schema } from './json-schema-rows.ts';
import { plugins } from './plugins.ts';
import { code, table } from './table.ts';

export function settingsPage(): string {
  return `# Settings and rule sets

Settings stand in the county's file under \`plugins.<id>.settings\`; what an administrator changes in the browser goes before. Rule sets stand under \`ruleSets.<id>\`, each version with its source.

${plugins.map(sectionOf).join('\n\n')}
`;
}

function sectionOf(plugin: PluginDefinition): string {
  const settings = schemaRows(manifestOf(plugin).settings as Schema);
  const versions = (plugin.ruleSets ?? []).flatMap(({ id, title, versions: all }) =>
    all.map(({ effectiveFrom, source }) => [code(id), title.en, effectiveFrom, source.en]),
  );
  return [
    `## ${plugin.title.en} (${code(plugin.id)})`,
    settings.length > 0 ? table(['setting', 'is', 'default', 'means'], settings) : 'No settings.',
    ...(versions.length > 0 ? [table(['rule set', 'what', 'from', 'source'], versions)] : []),
  ].join('\n\n');
}
