import { countyFileJsonSchema } from '@peixun/kernel';
import { schemaRows } from './json-schema-rows.ts';
import { table } from './table.ts';

export function countyFilePage(): string {
  return `# County file

\`<county>.json\` says what a county is and which plugins it has. It is read again when it changes. Unknown entries are refused, and every problem names its place.

${table(['entry', 'is', 'default', 'means'], schemaRows(countyFileJsonSchema()))}
`;
}
