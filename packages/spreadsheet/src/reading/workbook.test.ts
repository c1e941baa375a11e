import { expect, test } from 'vitest';
import { defaultLimits } from '../limits.ts';
import { sheetOf, workbookOf, type WorkbookParts } from '../testing/workbook-of.ts';
import { openWorkbook } from './workbook.ts';

function read(parts: WorkbookParts) {
  const [sheet] = openWorkbook(workbookOf(parts), 'test.xlsx', defaultLimits);
  return [...sheet!.rows()].map(row => ({
    row: row.number,
    cells: Array.from(row.cells, cell => cell?.text ?? ''),
  }));
}

test('joins rich text of shared strings and leaves out phonetic runs (Excel, WPS)', () => {
  const rows = read({
    sharedStrings:
      '<si><r><rPr><b/></rPr><t>张</t></r><r><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>ZHANG</t></rPh></si><si><t>a_x000D_b</t></si>',
    sheet: '<sheetData><row r="3"><c r="B3" t="s"><v>0</v></c><c r="D3" t="s"><v>1</v></c></row></sheetData>',
  });
  expect(rows).toEqual([{ row: 3, cells: ['', '张 三', '', 'a\rb'] }]);
});

test('counts rows and cells where the writer names none', () => {
  expect(read({ sheet: sheetOf([['a', 'b'], ['c']]) })).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 2, cells: ['c'] },
  ]);
});

test('reads the strict dialect, prefixed names, absolute and odd part paths', () => {
  const strict = 'http://purl.oclc.org/ooxml';
  const rows = read({
    sheet: '',
    parts: {
      '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${strict}/officeDocument/relationships/officeDocument" Target="/xl/book.xml"/></Relationships>`,
      'xl/book.xml': `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:rel="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="名单" sheetId="7" rel:id="r1"/></x:sheets></x:workbook>`,
      'xl/_rels/book.xml.rels': `<Relationships><Relationship Id="r1" Type="${strict}/officeDocument/relationships/worksheet" Target="\\XL\\Sheets\\one.xml"/></Relationships>`,
      'xl/Sheets/one.xml':
        '<x:worksheet xmlns:x="s"><x:sheetData><x:row><x:c t="d"><x:v>2024-05-06T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    },
  });
  expect(rows).toEqual([{ row: 1, cells: ['2024-05-06'] }]);
});

const styles =
  '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/><numFmt numFmtId="177" formatCode="[Red]0.00&quot;d&quot;"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="57"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs>';
const serials = [0, 1, 2, 3, 4].map(style => `<c s="${style}"><v>45418</v></c>`).join('');

test('tells dates from figures by their format, East Asian and custom ones included', () => {
  const rows = read({ styles, sheet: `<sheetData><row>${serials}</row></sheetData>` });
  expect(rows[0]!.cells).toEqual(['45418', '2024-05-06', '2024-05-06', '2024-05-06', '45418']);
});

test('counts dates from 1904 where the workbook says so', () => {
  const rows = read({
    styles,
    workbook: '<workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1"/></sheets>',
    sheet: '<sheetData><row><c s="1"><v>43956</v></c></row></sheetData>',
  });
  expect(rows[0]!.cells).toEqual(['2024-05-06']);
});

test('repeats a cell that is merged over several rows', () => {
  const rows = read({
    sheet:
      '<sheetData><row r="1"><c r="A1" t="str"><v>乡镇</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>',
  });
  expect(rows.map(row => row.cells)).toEqual([
    ['乡镇', '1'],
    ['乡镇', '2'],
    ['', '3'],
  ]);
});

test('takes the stored result of a formula, and passes over hidden sheets', () => {
  const bytes = workbookOf({
    workbook:
      '<sheets><sheet name="Hidden" sheetId="1" state="hidden" r:id="r9"/><sheet name="Shown" sheetId="2" r:id="r1"/></sheets>',
    sheet: '<sheetData><row hidden="1"><c t="str"><f>A1&amp;"x"</f><v>结果</v></c></row></sheetData>',
  });
  const sheets = openWorkbook(bytes, 'test.xlsx', defaultLimits);
  expect(sheets.map(sheet => sheet.name)).toEqual(['Shown']);
  expect([...sheets[0]!.rows()]).toEqual([
    { number: 1, hidden: true, cells: [{ kind: 'text', text: '结果' }] },
  ]);
});
