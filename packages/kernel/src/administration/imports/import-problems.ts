import { text, type Text } from '@peixun/plugin-api';

/** What an import finds wrong that only the county's own data can tell. */
export const importProblems = {
  unknown: (called: string): Text =>
    text(
      `没有单位 “${called}”。请先导入或新增单位，或改为单位编码。`,
      `There is no unit '${called}'. Import or add it first, or write its code.`,
    ),
  ambiguous: (called: string): Text =>
    text(
      `有多个单位叫 “${called}”。请写全称（上级/名称）或单位编码。`,
      `Several units are called '${called}'. Write the path (parent/name) or the code.`,
    ),
  audienceUnknown: (called: string, known: readonly string[]): Text =>
    text(
      `没有培训对象类别 “${called}”。可填：${known.join('、')}。`,
      `There is no audience '${called}'. There are: ${known.join(', ')}.`,
    ),
  birthInFuture: text(
    '身份证号中的出生日期（第 7 至 14 位）晚于今天，请核对。',
    'The date of birth in the identity number (digits 7 to 14) is later than today; check it.',
  ),
  numberTaken: text(
    '人员编号已属于另一人（身份证号不同）。请核对。',
    'The personnel number belongs to somebody else (another identity number). Check it.',
  ),
  personTwice: text(
    '此人在文件中出现了两次（一次按身份证号，一次按人员编号）。请保留一行。',
    'This person is in the file twice, once by identity number and once by personnel number. Keep one row.',
  ),
  parentUnknown: (called: string, county: string): Text =>
    text(
      `没有上级单位 “${called}”，文件中也没有这一行。直属县的单位请留空，或填 “${county}”。`,
      `There is no parent '${called}', neither in the county nor in a row of this file. Leave it empty, or write '${county}', for a unit of the county itself.`,
    ),
  parentBad: (called: string): Text =>
    text(
      `上级单位 “${called}” 所在的行有误。请先改好那一行。`,
      `The row of the parent '${called}' has a mistake. Mend that row first.`,
    ),
  parentCycle: text(
    '单位互为上下级，形成循环。请修改上级单位。',
    'Units are each other’s parents. Change the parent.',
  ),
  codeTaken: text('单位编码已属于另一单位。请核对。', 'The code belongs to another unit. Check it.'),
} as const;
