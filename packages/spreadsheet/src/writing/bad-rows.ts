import type { Language } from '@peixun/plugin-api';
import { ownHeadings } from '../reading/header.ts';
import type { CellProblem, SheetReading } from '../reading/sheet-reading.ts';
import type { Columns, Sheet } from '../sheet.ts';
import { outputColumn } from './template.ts';
import { writeWorkbook } from './write-workbook.ts';

/**
 * The rows that could not be taken over, as a .xlsx with the reasons in the last column and the wrong cells marked:
 * to be mended and read again as it is.
 */
export function badRowsFile<C extends Columns>(
  sheet: Sheet<C>,
  reading: SheetReading<C>,
  language: Language,
): Uint8Array {
  const names = Object.keys(sheet.columns);
  const byRow = Map.groupBy(reading.report.problems, ({ row }) => row);
  const problemsOf = (index: number) => byRow.get(reading.badRows[index]!.row) ?? [];
  const reason = ({ row, column, message }: CellProblem) => {
    const title = column === null ? '' : `${sheet.columns[column]!.title[language]}：`;
    return language === 'en'
      ? `Row ${row}, ${title}${message.en}`
      : `第 ${row} 行 ${title}${message['zh-CN']}`;
  };
  return writeWorkbook([
    {
      name: sheet.title[language],
      columns: [
        ...Object.values(sheet.columns).map(column => outputColumn(column, language)),
        { title: ownHeadings.reasons[language], width: 60 },
      ],
      rows: reading.badRows.map(({ texts }, index) => [
        ...names.map(name => texts[name] ?? ''),
        problemsOf(index).map(reason).join('\n'),
      ]),
      isWrong: (row, column) => problemsOf(row).some(({ column: name }) => name === names[column]),
    },
  ]);
}
