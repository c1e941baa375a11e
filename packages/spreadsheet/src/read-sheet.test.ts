import { text } from '@peixun/plugin-api';
import { describe, expect, test } from 'vitest';
import { readSheet } from './read-sheet.ts';
import { withProblems } from './reading/sheet-reading.ts';
import { identityNumbers, rosterSheet } from './testing/roster-sheet.ts';
import { defineSheet } from './sheet.ts';
import { sheetOf, workbookOf } from './testing/workbook-of.ts';
import { writeWorkbook } from './writing/write-workbook.ts';

const read = (rows: readonly (readonly string[])[]) =>
  readSheet(workbookOf({ sheet: sheetOf(rows) }), '名册.xlsx', rosterSheet);
const [first, second, third] = identityNumbers;

describe('finds the header', () => {
  test('under a title, with stars, full-width brackets, spaces and synonyms', () => {
    const { rows, report } = read([
      ['某县干部花名册（样例）'],
      ['序号', '姓　名*', '身份证号码（18位）', '联系电话：', 'Party', '备注'],
      ['1', '张　三', first, '１３８００１３８０００', '党员', ''],
    ]);
    expect(rows.map(row => row.values)).toEqual([
      { name: '张三', identityNumber: first, phone: '13800138000', party: 'member' },
    ]);
    expect(report.header).toEqual({
      row: 2,
      columns: [
        { name: 'name', heading: '姓 名*', index: 1, letters: 'B' },
        { name: 'identityNumber', heading: '身份证号码（18位）', index: 2, letters: 'C' },
        { name: 'phone', heading: '联系电话：', index: 3, letters: 'D' },
        { name: 'party', heading: 'Party', index: 4, letters: 'E' },
      ],
      ignored: [
        { heading: '序号', letters: 'A', reason: 'unknown' },
        { heading: '备注', letters: 'F', reason: 'unknown' },
      ],
      absent: ['unit', 'joined', 'age'],
    });
  });

  test('over two merged lines', () => {
    const { report, rows } = read([
      ['姓名', '身份证号', '联系方式', ''],
      ['', '', '办公电话', '手机'],
      ['张三', first, '', '13800138000'],
    ]);
    expect(report.header.columns.map(({ name, letters }) => [name, letters])).toEqual([
      ['name', 'A'],
      ['identityNumber', 'B'],
      ['phone', 'D'],
    ]);
    expect(rows).toHaveLength(1);
  });

  test('on a later sheet', () => {
    const columns = [{ title: '姓名' }, { title: '身份证号' }];
    const file = writeWorkbook([
      { name: '封面', columns: [{ title: '说明' }], rows: [] },
      { name: '名册', columns, rows: [['张三', first]] },
    ]);
    const { report } = readSheet(file, 'a.xlsx', rosterSheet);
    expect(report).toMatchObject({ sheetName: '名册', otherSheets: ['封面'], goodRows: 1 });
  });

  test('or says which required columns are missing', () => {
    expect(() =>
      read([
        ['姓名', '手机'],
        ['张三', ''],
      ]),
    ).toThrow(
      expect.objectContaining({
        code: 'SPREADSHEET_NO_HEADER',
        title: expect.objectContaining({ 'zh-CN': expect.stringContaining('缺少必填列：身份证号') }),
      }),
    );
  });

  test('and reports a heading that occurs twice', () => {
    const { report } = read([
      ['姓名', '身份证号', '手机', '手机号码'],
      ['张三', first, '', ''],
    ]);
    expect(report.header.ignored).toEqual([{ heading: '手机号码', letters: 'D', reason: 'repeated' }]);
  });
});

test('reports each wrong cell by row and column, and keeps the good rows', () => {
  const { rows, badRows, report } = read([
    ['姓名', '身份证号', '手机', '年龄', '政治面貌', '参加工作时间'],
    ['张三', first, '', '', '', ''],
    ['', '530602199001010018', '12345', '150', '团员', '上个月'],
    ['李四', first, '', '', '', ''],
    ['王五', '5.30602E+17', '', '', '', ''],
  ]);
  expect(rows.map(({ row }) => row)).toEqual([2]);
  expect(badRows.map(({ row }) => row)).toEqual([3, 4, 5]);
  expect(report.problems.map(({ row, letters, code, value }) => [row, letters, code, value])).toEqual([
    [3, 'A', 'REQUIRED', ''],
    [3, 'B', 'IDENTITY_NUMBER_CHECKSUM', '530602199001010018'],
    [3, 'C', 'PHONE_INVALID', '12345'],
    [3, 'F', 'MONTH_INVALID', '上个月'],
    [3, 'D', 'NUMBER_TOO_LARGE', '150'],
    [3, 'E', 'CHOICE_UNKNOWN', '团员'],
    [4, 'B', 'DUPLICATE', first],
    [5, 'B', 'DIGITS_LOST', '5.30602E+17'],
  ]);
  expect(report.problems[6]!.message['zh-CN']).toBe('与第 2 行重复（身份证号）。');
  expect(report.problems[5]!.message.en).toContain('Party member, None');
});

test('explains a figure that lost its last digits, and reads one that kept them', () => {
  const cells = (name: string, number: string) =>
    `<row><c t="str"><v>${name}</v></c><c><v>${number}</v></c></row>`;
  const sheet = `<sheetData><row><c t="str"><v>姓名</v></c><c t="str"><v>身份证号</v></c></row>${cells('甲', '5.30602199001010E+17')}${cells('乙', '530602199001010000')}${cells('丙', first)}${cells('丁', '110105491231002')}</sheetData>`;
  const { rows, report } = readSheet(workbookOf({ sheet }), 'a.xlsx', rosterSheet);
  expect(report.problems.map(({ row, code }) => [row, code])).toEqual([
    [2, 'DIGITS_LOST'],
    [3, 'DIGITS_LOST'],
  ]);
  expect(rows.map(row => row.values.identityNumber)).toEqual([first, '11010519491231002X']);
});

test('passes over blank rows, repeated headers and example rows, and tells of hidden ones', () => {
  const cell = (value: string) => `<c t="str"><v>${value}</v></c>`;
  const sheet = `<sheetData>
    <row r="1">${cell('姓名')}${cell('身份证号')}</row>
    <row r="2">${cell('示例')}${cell(third)}${cell('示例行：导入时自动跳过')}</row>
    <row r="3">${cell(' ')}${cell('　')}</row>
    <row r="4" hidden="1">${cell('张三')}${cell(first)}</row>
    <row r="5">${cell('姓名')}${cell('身份证号')}</row>
    <row r="6">${cell('李四')}${cell(second)}</row></sheetData>`;
  const { rows, report } = readSheet(workbookOf({ sheet }), 'a.xlsx', rosterSheet);
  expect(rows.map(({ row }) => row)).toEqual([4, 6]);
  expect(report).toMatchObject({ exampleRows: [2], hiddenRows: [4], problems: [], goodRows: 2, badRows: 0 });
});

test('takes in problems that only the caller can find', () => {
  const reading = read([
    ['姓名', '身份证号', '单位'],
    ['张三', first, '无此乡'],
    ['李四', second, '县委办'],
  ]);
  const message = text('没有这个单位。', 'There is no such unit.');
  const judged = withProblems(reading, [{ row: 2, column: 'unit', code: 'UNIT_UNKNOWN', message }]);
  expect(judged.rows.map(({ row }) => row)).toEqual([3]);
  expect(judged.badRows).toEqual([
    {
      row: 2,
      texts: { name: '张三', identityNumber: first, unit: '无此乡' },
      values: { name: '张三', identityNumber: first },
    },
  ]);
  expect(judged.report).toMatchObject({
    goodRows: 1,
    badRows: 1,
    problems: [{ row: 2, column: 'unit', letters: 'C', code: 'UNIT_UNKNOWN', message, value: '无此乡' }],
  });
});

test('keeps what could be read of a bad row, so that the caller marks its other cells too', () => {
  const reading = read([
    ['姓名', '身份证号', '手机', '单位'],
    ['张三', first, '12345', '无此乡'],
  ]);
  expect(reading.badRows.map(({ values }) => values)).toEqual([
    { name: '张三', identityNumber: first, unit: '无此乡' },
  ]);
  const message = text('没有这个单位。', 'There is no such unit.');
  const judged = withProblems(reading, [{ row: 2, column: 'unit', code: 'UNIT_UNKNOWN', message }]);
  expect(judged.badRows.map(({ values }) => values)).toEqual([{ name: '张三', identityNumber: first }]);
  expect(judged.report).toMatchObject({ goodRows: 0, badRows: 1 });
  expect(judged.report.problems.map(({ column, code }) => [column, code])).toEqual([
    ['phone', 'PHONE_INVALID'],
    ['unit', 'UNIT_UNKNOWN'],
  ]);
});

test('asks rules on several columns of bad rows too, and leaves cells that are marked already', () => {
  const message = text('军人或 18 岁以上。', 'A soldier, or 18 years old.');
  const sheet = defineSheet({
    id: 'ages',
    title: text('年龄', 'Ages'),
    columns: {
      name: { title: text('姓名', 'Name'), type: 'text', required: true },
      age: { title: text('年龄', 'Age'), type: 'integer' },
    },
    rowChecks: [({ age }) => (age ? undefined : { code: 'TOO_YOUNG', column: 'age', message })],
  });
  const bytes = new TextEncoder().encode('姓名,年龄\n,\n ,0\n张三,十八\n');
  const { report } = readSheet(bytes, 'ages.csv', sheet);
  expect(report.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
    [3, 'name', 'REQUIRED'],
    [3, 'age', 'TOO_YOUNG'],
    [4, 'age', 'NOT_A_NUMBER'],
  ]);
});
