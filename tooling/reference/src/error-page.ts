import { catalogueEntries, type ErrorCatalogue } from '@peixun/plugin-api';
import { errorCatalogues, statusOf } from '@peixun/kernel/tools';
import { printErrors } from '@peixun/print';
import { spreadsheetErrors } from '@peixun/spreadsheet';
import { plugins } from './plugins.ts';
import { code, table } from './table.ts';

export function errorPage(): string {
  return `# Error codes

A refusal is a problem document (RFC 9457): \`type\`, \`title\` in the caller's language, \`status\`, \`code\`, and \`issues\` with path, code and message where single fields are wrong. Codes are stable.

## Kernel

${errorTable(errorCatalogues)}

## Spreadsheets

${errorTable([spreadsheetErrors])}

## Printing

${errorTable([printErrors])}

${plugins.map(({ title, id, errors }) => `## ${title.en} (${code(id)})\n\n${errorTable(errors ? [errors] : [])}`).join('\n\n')}
`;
}

function errorTable(catalogues: readonly ErrorCatalogue[]): string {
  const rows = catalogues
    .flatMap(catalogue =>
      Object.entries(catalogue[catalogueEntries]).map(([name, entry]) => [
        code(name),
        statusOf(catalogue[name]!()).toFixed(),
        entry.en,
        entry['zh-CN'],
      ]),
    )
    .toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1));
  return table(['code', 'status', 'English', '中文'], rows);
}
