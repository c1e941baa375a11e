import { isPeixunError } from '@peixun/plugin-api';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSheet } from './read-sheet.ts';
import { rosterSheet } from './testing/roster-sheet.ts';
import { sheetOf, workbookOf } from './testing/workbook-of.ts';
import type { Limits } from './limits.ts';

function codeOf(bytes: Uint8Array, limits: Partial<Limits> = {}, name = 'roster.xlsx'): string {
  try {
    readSheet(bytes, name, rosterSheet, { limits });
    return 'read';
  } catch (error) {
    if (isPeixunError(error)) return error.code;
    throw error;
  }
}
const bytes = (text: string) => new TextEncoder().encode(text);
const outcome = /^(read|SPREADSHEET_\w+)$/;
const header = ['姓名', '身份证号'];

describe('refuses with a clear code', () => {
  test('a workbook that expands without end', () => {
    const bomb = workbookOf({
      sheet: `${sheetOf([header])}${' '.repeat(64 * 1024 * 1024)}`,
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(codeOf(bomb)).toBe('SPREADSHEET_EXPANDS_TOO_FAR');
    expect(codeOf(bomb, { ratio: 10_000, expandedBytes: 1024 * 1024 })).toBe('SPREADSHEET_EXPANDS_TOO_FAR');
  });

  test('merged ranges that never end', () => {
    const sheet = sheetOf([['x']]) + 'mergeCell '.repeat(100_000);
    expect(codeOf(workbookOf({ sheet }))).toBe('SPREADSHEET_NO_HEADER');
  });

  test('entities that expand without end', () => {
    const sheet = '<!DOCTYPE a [<!ENTITY b "cccc"><!ENTITY d "&b;&b;">]><worksheet>&d;</worksheet>';
    expect(codeOf(workbookOf({ sheet: '', parts: { 'xl/worksheets/sheet1.xml': sheet } }))).toBe(
      'SPREADSHEET_DAMAGED',
    );
  });

  test.each<[string, Uint8Array, string, Partial<Limits>?]>([
    [
      'an old or encrypted workbook',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      'SPREADSHEET_OLD_OR_ENCRYPTED',
    ],
    ['a web page with another name', bytes('<html><table></table></html>'), 'SPREADSHEET_FORMAT'],
    [
      'a text document with another name',
      zipSync({
        '_rels/.rels': bytes(
          '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        'word/document.xml': bytes('<w:document xmlns:w="w"/>'),
      }),
      'SPREADSHEET_FORMAT',
    ],
    ['a zip that is no workbook', zipSync({ 'word/document.xml': bytes('<w/>') }), 'SPREADSHEET_FORMAT'],
    [
      'a workbook cut short',
      workbookOf({ sheet: sheetOf([header]) }).subarray(0, 300),
      'SPREADSHEET_DAMAGED',
    ],
    ['broken XML', workbookOf({ sheet: '<sheetData><row></sheetData>' }), 'SPREADSHEET_DAMAGED'],
    [
      'a file beyond the size',
      workbookOf({ sheet: sheetOf([header]) }),
      'SPREADSHEET_TOO_LARGE',
      { fileBytes: 100 },
    ],
    [
      'too many rows',
      workbookOf({ sheet: sheetOf([header, header, header]) }),
      'SPREADSHEET_TOO_MANY_ROWS',
      { rows: 2 },
    ],
    [
      'too many columns',
      workbookOf({ sheet: sheetOf([header]) }),
      'SPREADSHEET_TOO_MANY_COLUMNS',
      { columns: 1 },
    ],
    ['an empty file', new Uint8Array(), 'SPREADSHEET_FORMAT'],
  ])('%s', (_, file, code, limits) => expect(codeOf(file, limits)).toBe(code));
});

test('marks a cell that is too long instead of refusing the file', () => {
  const file = workbookOf({
    sheet: sheetOf([
      [...header, '单位'],
      ['甲', '110105491231002', 'x'.repeat(50)],
    ]),
  });
  const { report } = readSheet(file, 'a.xlsx', rosterSheet, { limits: { cellLength: 40 } });
  expect(report.problems.map(({ letters, code }) => [letters, code])).toEqual([['C', 'CELL_TOO_LONG']]);
});

test('random bytes are read or refused, never more', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom('a.csv', 'a.xlsx'), (noise, name) => {
      expect(codeOf(noise, {}, name)).toMatch(outcome);
      expect(codeOf(new Uint8Array([0x50, 0x4b, ...noise]), {}, name)).toMatch(outcome);
    }),
    { numRuns: 200 },
  );
});

test('a workbook with changed bytes is read or refused, never more', () => {
  const good = workbookOf({
    sheet: sheetOf([header, ['甲', '110105491231002']]),
    sharedStrings: '<si><t>a</t></si>',
  });
  const change = fc.record({ at: fc.nat(good.length - 1), to: fc.integer({ min: 0, max: 255 }) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), changes => {
      const changed = good.slice();
      for (const { at, to } of changes) changed[at] = to;
      expect(codeOf(changed)).toMatch(outcome);
    }),
    { numRuns: 400 },
  );
});
