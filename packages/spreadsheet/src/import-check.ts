import { text, type Language } from '@peixun/plugin-api';
import { z } from 'zod';
import type { FileRow, SheetReading } from './reading/sheet-reading.ts';
import type { Columns, Sheet } from './sheet.ts';

/** What an import wizard shows of a file before anything is imported: each wrong cell with its reason. */
export const importCheck = z.object({
  id: z.string().describe('Names the uploaded file for the steps that follow'),
  columns: z.array(z.object({ name: z.string(), title: z.string() })),
  goodRows: z.int(),
  badRows: z.int(),
  rows: z
    .array(
      z.object({
        row: z.int().describe('As the spreadsheet numbers it'),
        values: z.record(z.string(), z.string()),
        issues: z.array(z.object({ column: z.string().optional(), message: z.string() })),
      }),
    )
    .describe('The first bad rows, and a few good ones'),
  remarks: z.array(z.string()).describe('What concerns the whole file'),
});

export type ImportCheck = z.output<typeof importCheck>;

const shown = { badRows: 500, goodRows: 20 };

const remarkTexts = {
  otherSheets: text(
    '只导入工作表“{sheet}”，其他工作表未导入：{list}',
    'Only the sheet “{sheet}” is read, not these: {list}',
  ),
  ignored: text('未导入的列：{list}', 'Columns that are not read: {list}'),
  absent: text('文件中没有的选填列：{list}', 'Optional columns that the file does not have: {list}'),
  hidden: text('隐藏的行同样会导入：第 {list} 行', 'Hidden rows are read like all others: {list}'),
};

/** The check of a reading, in the reader's language. */
export function importCheckOf<C extends Columns>(
  id: string,
  sheet: Sheet<C>,
  reading: SheetReading<C>,
  language: Language,
): ImportCheck {
  const { header, problems, goodRows, badRows, hiddenRows, otherSheets, sheetName } = reading.report;
  const titleOf = (name: string) => sheet.columns[name]?.title[language] ?? name;
  const byRow = Map.groupBy(problems, ({ row }) => row);
  const rowOf = ({ row, texts }: FileRow) => ({
    row,
    values: { ...texts },
    issues: (byRow.get(row) ?? []).map(({ column, message }) => ({
      ...(column !== null && { column }),
      message: message[language],
    })),
  });
  const remarks = [
    { text: remarkTexts.otherSheets, items: otherSheets },
    { text: remarkTexts.ignored, items: header.ignored.map(({ heading }) => heading) },
    { text: remarkTexts.absent, items: header.absent.map(titleOf) },
    { text: remarkTexts.hidden, items: hiddenRows.map(String) },
  ];
  return {
    id,
    columns: header.columns.map(({ name }) => ({ name, title: titleOf(name) })),
    goodRows,
    badRows,
    rows: [
      ...reading.badRows.slice(0, shown.badRows).map(rowOf),
      ...reading.rows.slice(0, shown.goodRows).map(rowOf),
    ],
    remarks: remarks
      .filter(({ items }) => items.length > 0)
      .map(({ text: template, items }) =>
        template[language]
          .replace('{sheet}', () => sheetName)
          .replace('{list}', () => items.join(language === 'en' ? ', ' : '、')),
      ),
  };
}
