import { countyFileJsonSchema } from '@peixun/kernel';
import { schemaRows } from './json-schema-rows.ts';
import { table } from './table.ts';

export function countyFilePage(): string {
  return `# County file 县配置文件

\`<county>.json\` says what a county is and which plugins it has. It is read again when it changes. Unknown entries are refused, and every problem names its place.

\`<县编号>.json\` 写明这个县是什么、用哪些插件。修改后自动重新读取。不认识的条目会被拒绝，每个问题都指明位置。

${table(['entry', 'is', 'default', 'means'], schemaRows(countyFileJsonSchema()))}
`;
}
