import { text } from '@peixun/plugin-api';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../limits.ts';
import { readSheet } from '../read-sheet.ts';
import { openFile } from '../reading/open-file.ts';
import { defineSheet } from '../sheet.ts';
import { identityNumbers, rosterSheet } from '../testing/roster-sheet.ts';
import { badRowsFile } from './bad-rows.ts';
import { templateFor } from './template.ts';
import { writeCsv } from './write-csv.ts';
import { writeWorkbook } from './write-workbook.ts';

function contentOf(bytes: Uint8Array, name: string) {
  const limits = { ...defaultLimits, cellLength: 40_000 };
  return openFile(bytes, name, limits).map(sheet =>
    [...sheet.rows()].map(row => Array.from(row.cells, cell => cell?.text ?? '')),
  );
}

const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
// What XML cannot hold is left out by the writer, so it is not asked back.
// oxlint-disable-next-line no-control-regex
const holdable = anyText.filter(value => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(value));

test('every text written to a workbook is read back as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(holdable, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
      rows => {
        const file = writeWorkbook([{ name: 'Data', columns: [{ title: 'a' }, { title: 'b' }], rows }]);
        expect(contentOf(file, 'a.xlsx')[0]).toEqual([['a', 'b'], ...rows]);
      },
    ),
  );
});

test('every text written to a .csv is read back as it was', () => {
  // A leading quote or apostrophe before a digit is the mark of a protected text, and line ends end a first cell.
  const plain = holdable.filter(value => !/^('|="|sep=)/.test(value) && !value.includes('\ufeff'));
  fc.assert(
    fc.property(
      fc.array(fc.array(plain, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
      rows => {
        expect(contentOf(writeCsv([['列一,', '列二,'], ...rows]), 'a.csv')[0]).toEqual([
          ['列一,', '列二,'],
          ...rows,
        ]);
      },
    ),
  );
});

describe('formula injection', () => {
  const dangerous = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =HYPERLINK("x")', '＝1'];

  test('in .xlsx such texts are texts, quoted', () => {
    const file = writeWorkbook([
      { name: 'S', columns: [{ title: 'a' }], rows: dangerous.map(value => [value]) },
    ]);
    const parts = unzipSync(file);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(sheet).not.toContain('<f>');
    expect(sheet.match(/ s="2" t="inlineStr"/g)).toHaveLength(dangerous.length);
    expect(strFromU8(parts['xl/styles.xml']!)).toContain('quotePrefix="1"');
  });

  test('in .csv such texts begin with an apostrophe', () => {
    const lines = new TextDecoder().decode(writeCsv(dangerous.map(value => [value, 'x']))).split(',x\r\n');
    expect(lines.slice(0, -1).every(line => /^"?'/.test(line))).toBe(true);
  });
});

test('a template has headings, lists of choices and an example that the import leaves out', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const file = templateFor(rosterSheet, language);
    const reading = readSheet(file, 'template.xlsx', rosterSheet);
    expect(reading.report).toMatchObject({ otherSheets: [], exampleRows: [2], goodRows: 0, badRows: 0 });
    expect(reading.report.header).toMatchObject({ absent: [], ignored: [] });
    const sheet = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml']!);
    expect(sheet).toContain('<formula1>choices!$A$1:$A$2</formula1>');
  }
});

test('the file of bad rows names the reasons and is read again once it is mended', () => {
  const file = writeCsv([
    ['姓名', '身份证号', '手机'],
    ['张三', identityNumbers[0], '138001'],
    ['李四', identityNumbers[1], ''],
  ]);
  const reading = readSheet(file, 'a.csv', rosterSheet);
  const bad = badRowsFile(rosterSheet, reading, 'zh-CN');
  const [rows] = contentOf(bad, 'bad.xlsx');
  expect(rows![1]).toEqual([
    '张三',
    identityNumbers[0],
    '138001',
    '',
    '',
    '',
    '',
    '第 2 行 手机：不是手机号（11 位）或固定电话（区号-号码）。',
  ]);
  const again = readSheet(bad, 'bad.xlsx', rosterSheet);
  expect(again.report.header.ignored).toEqual([]);
  expect(again.report.problems.map(({ code }) => code)).toEqual(['PHONE_INVALID']);
});

test('types of read rows follow from the columns', () => {
  const sheet = defineSheet({
    id: 'x',
    title: text('表', 'Sheet'),
    columns: {
      n: { title: text('数', 'n'), type: 'integer', required: true },
      c: { title: text('选', 'c'), type: 'choice', choices: { yes: { title: text('是', 'y') } } },
    },
  });
  const [row] = readSheet(
    writeCsv([
      ['n', 'c'],
      [3, 'y'],
    ]),
    'a.csv',
    sheet,
  ).rows;
  const n: number = row!.values.n;
  const c: 'yes' | undefined = row!.values.c;
  expect({ n, c }).toEqual({ n: 3, c: 'yes' });
});
