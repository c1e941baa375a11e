import { defineErrors } from '@peixun/plugin-api';

/** What is wrong with a whole file. What is wrong with one cell is in the report instead. */
export const spreadsheetErrors = defineErrors({
  SPREADSHEET_FORMAT: {
    kind: 'input',
    'zh-CN': '“{file}”不是 .xlsx 或 .csv 表格。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。',
    en: '"{file}" is not an .xlsx or .csv spreadsheet. Open it in Excel or WPS, save it as .xlsx and upload it again.',
  },
  SPREADSHEET_OLD_OR_ENCRYPTED: {
    kind: 'input',
    'zh-CN': '“{file}”是旧版 .xls/.et 文件，或设有打开密码。请取消密码，另存为 .xlsx 后再上传。',
    en: '"{file}" is an old .xls or .et file, or it has a password. Remove the password, save it as .xlsx and upload it again.',
  },
  SPREADSHEET_DAMAGED: {
    kind: 'input',
    'zh-CN': '“{file}”已损坏，无法读取。请用 Excel 或 WPS 打开并另存为 .xlsx 后再上传。',
    en: '"{file}" is damaged and cannot be read. Open it in Excel or WPS, save it as .xlsx and upload it again.',
  },
  SPREADSHEET_TOO_LARGE: {
    kind: 'input',
    'zh-CN': '“{file}”超过 {limit} MB。请删去图片和多余的工作表，或分成几个文件。',
    en: '"{file}" is larger than {limit} MB. Remove pictures and spare sheets, or split it into several files.',
  },
  SPREADSHEET_EXPANDS_TOO_FAR: {
    kind: 'input',
    'zh-CN': '“{file}”解压后过大（{part}）。常见原因是表格下方有大量带格式的空行：请删除空行，另存后再上传。',
    en: '"{file}" expands too far when unpacked ({part}). Usually a great many formatted empty rows are the cause: delete them, save and upload it again.',
  },
  SPREADSHEET_TOO_MANY_ROWS: {
    kind: 'input',
    'zh-CN': '“{file}”超过 {limit} 行。请分成几个文件。',
    en: '"{file}" has more than {limit} rows. Split it into several files.',
  },
  SPREADSHEET_TOO_MANY_COLUMNS: {
    kind: 'input',
    'zh-CN': '“{file}”第 {row} 行超过 {limit} 列。请删去多余的列。',
    en: '"{file}" has more than {limit} columns in row {row}. Delete the spare columns.',
  },
  SPREADSHEET_NO_HEADER: {
    kind: 'input',
    'zh-CN':
      '在“{file}”的前 {rows} 行没有找到表头。缺少必填列：{missing}。请下载模板，或把这些列名写在一行里。',
    en: 'No header was found in the first {rows} rows of "{file}". Required columns are missing: {missing}. Use the template, or write these column names in one row.',
  },
});

/** A file that is broken inside. What exactly, nobody who uploads it could mend: it is the cause. */
export function damagedFile(file: string, part: string, reason: string, cause?: unknown) {
  return spreadsheetErrors.SPREADSHEET_DAMAGED(
    { file },
    { cause: new Error(`${part}: ${reason}`, { cause }) },
  );
}
