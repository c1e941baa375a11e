import { defineErrors } from '@peixun/plugin-api';

/** Why a document is not printed. */
export const printErrors = defineErrors({
  PRINT_TOO_LARGE: {
    kind: 'input',
    'zh-CN': '“{title}”的表格共 {cells} 格，超过一次可打印的 {limit} 格。请缩小范围分几次打印，或导出表格。',
    en: "'{title}' has {cells} table cells; at most {limit} are printed at a time. Narrow the choice and print in parts, or export a spreadsheet.",
  },
  PRINT_TEXT_TOO_LONG: {
    kind: 'input',
    'zh-CN': '“{title}”的文字超过 {limit} 字，无法打印。请分成几份。',
    en: "'{title}' has more than {limit} characters and cannot be printed. Divide it into several documents.",
  },
  PRINT_TABLE_INVALID: {
    kind: 'internal',
    'zh-CN': '“{title}”中的表格第 {row} 行有 {cells} 格，应为 {columns} 格。请联系管理员。',
    en: "A table of '{title}' has {cells} cells in row {row}; it must have {columns}. Tell an administrator.",
  },
  PRINT_IMAGE_INVALID: {
    kind: 'input',
    'zh-CN': '“{title}”中的图片“{image}”不是 PNG，无法打印。请换一张。',
    en: "The picture '{image}' of '{title}' is no PNG and cannot be printed. Use another one.",
  },
});
