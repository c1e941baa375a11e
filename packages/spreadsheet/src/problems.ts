import { text, type Text } from '@peixun/plugin-api';
import type { Problem } from './sheet.ts';

/** What can be wrong with a cell, by code; `{name}` stands for a value. */
export const problemTexts = {
  REQUIRED: text('必填项为空。', 'This cell must be filled in.'),
  CELL_TOO_LONG: text(
    '内容超过 {limit} 个字，请缩短。',
    'The text is longer than {limit} characters; shorten it.',
  ),
  CELL_ERROR: text(
    '公式出错（{value}），请改为文字或数值。',
    'The formula failed ({value}); type the text or number itself.',
  ),
  DIGITS_LOST: text(
    '号码被表格软件当作数字保存，后几位已经丢失，无法恢复。请把该列设为“文本”格式后重新填写。',
    'The spreadsheet stored this number as a figure and its last digits are lost for good. Format the column as text and type it again.',
  ),
  IDENTITY_NUMBER_LENGTH: text(
    '身份证号应为 18 位（或旧的 15 位），末位可以是 X。',
    'An identity number has 18 characters (or 15 in its old form); the last may be X.',
  ),
  IDENTITY_NUMBER_REGION: text(
    '身份证号前两位不是任何省份的代码，请核对。',
    'The first two digits are not the code of any province; check them.',
  ),
  IDENTITY_NUMBER_BIRTH_DATE: text(
    '身份证号第 7 至 14 位不是日期，请核对。',
    'Digits 7 to 14 are not a date; check them.',
  ),
  IDENTITY_NUMBER_CHECKSUM: text(
    '身份证号校验码不对，有一位写错了，请核对证件。',
    'The check digit does not fit, so a digit is wrong; compare it with the card.',
  ),
  PHONE_INVALID: text(
    '不是手机号（11 位）或固定电话（区号-号码）。',
    'This is neither a mobile number (11 digits) nor a landline (area code, hyphen, number).',
  ),
  DATE_INVALID: text(
    '看不出是哪一天。请写成 2024-05-06。',
    'No date can be read from this. Write it as 2024-05-06.',
  ),
  DATE_WITHOUT_DAY: text('缺少日。请写成 2024-05-06。', 'The day is missing. Write it as 2024-05-06.'),
  MONTH_AMBIGUOUS: text(
    '以数字保存，分不清是 1 月还是 10 月。请写成 1985-01 或 1985-10。',
    'Stored as a figure, January and October look the same. Write it as 1985-01 or 1985-10.',
  ),
  MONTH_INVALID: text(
    '看不出是哪年哪月。请写成 2024-05。',
    'No month can be read from this. Write it as 2024-05.',
  ),
  NOT_A_NUMBER: text('应填数字。', 'This must be a number.'),
  NOT_AN_INTEGER: text('应填整数。', 'This must be a whole number.'),
  NUMBER_TOO_SMALL: text('不能小于 {min}。', 'This must be at least {min}.'),
  NUMBER_TOO_LARGE: text('不能大于 {max}。', 'This must be at most {max}.'),
  NOT_YES_OR_NO: text('应填“是”或“否”。', 'This must be yes or no.'),
  CHOICE_UNKNOWN: text('没有这个选项。可以填：{choices}。', 'There is no such choice. Possible: {choices}.'),
  DUPLICATE: text('与第 {row} 行重复（{columns}）。', 'The same as row {row} ({columns}).'),
} as const satisfies Record<string, Text>;

export type ProblemCode = keyof typeof problemTexts;

export function problem(code: ProblemCode, values: Record<string, Text | string | number> = {}): Problem {
  const fill = (language: keyof Text) =>
    problemTexts[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name] ?? whole;
      return typeof value === 'object' ? value[language] : String(value);
    });
  return { code, message: text(fill('zh-CN'), fill('en')) };
}
