import type { PluginTable } from '@peixun/kernel/tools';
import { message } from '../messages.ts';

export type ExportedTable = Pick<PluginTable, 'schema' | 'name' | 'columns' | 'count'>;

/** What is in an export, for who opens it years later. */
export function readmeOf(
  { plugin, county }: { readonly plugin: string; readonly county?: string },
  tables: readonly ExportedTable[],
  files: number,
): string {
  return [
    `# ${plugin}`,
    county === undefined ? message('export.all-counties') : message('export.one-county', { county }),
    message('export.readme', { files }),
    ...tables.map(({ schema, name, columns, count }) =>
      [
        `## ${schema}/${name}`,
        message('export.rows', { count }),
        columns
          .map(
            column =>
              `- \`${column.name}\` ${column.type}${column.isRequired ? '' : message('export.optional')}`,
          )
          .join('\n'),
      ].join('\n\n'),
    ),
    '',
  ].join('\n\n');
}
