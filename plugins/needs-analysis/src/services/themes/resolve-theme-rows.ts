import { resolveRows, type CellError, type RowOf, type SheetReading } from '@peixun/spreadsheet';
import { needsAnalysisErrors as errors, type Theme } from '../../contract/index.ts';
import { standsBelowItself } from '../../domain/themes/theme-tree.ts';
import type { ThemeSheet } from './theme-sheet.ts';

type Columns = ThemeSheet['columns'];
type Row = Partial<RowOf<Columns>>;

/** A theme as a row has it, with the name of the theme above; null at the top. */
export interface ThemeRow {
  readonly name: string;
  readonly parent: string | null;
}

/**
 * Finds the theme above each row, in the county or anywhere in the file, and marks rows that name none, stand below a
 * bad row or below themselves. A file without the column leaves themes of the county where they are.
 */
export function resolveThemeRows(
  reading: SheetReading<Columns>,
  themes: readonly Theme[],
): { reading: SheetReading<Columns>; items: ThemeRow[] } {
  const nameOf = new Map(themes.map(({ id, name }) => [id, name]));
  const parents = new Map(
    themes.map(({ name, parentId }) => [name, parentId === null ? null : (nameOf.get(parentId) ?? null)]),
  );
  const isSilent = reading.report.header.absent.includes('parent');
  const inFile = namesInFile(reading);
  const parentOf = ({ name = '', parent }: Row) =>
    parent === undefined ? ((isSilent ? parents.get(name) : null) ?? null) : (inFile.get(parent) ?? parent);
  const rows = reading.rows.map(({ values }) => ({ name: values.name, parent: parentOf(values) }));
  const placed = new Map([...parents, ...rows.map(({ name, parent }) => [name, parent] as const)]);

  const found = resolveRows(reading, values => {
    const { name = '' } = values;
    const parent = parentOf(values);
    const problems: CellError<Columns>[] = [];
    if (parent !== null && !placed.has(parent)) {
      const error = inFile.has(parent) ? errors.THEME_ROW_ABOVE_BAD : errors.THEME_ABOVE_UNKNOWN;
      problems.push(['parent', error({ name: values.parent ?? '' })]);
    } else if (standsBelowItself(placed, name)) {
      problems.push(['parent', errors.THEME_BELOW_ITSELF({ name })]);
    }
    return { problems, item: { name, parent } };
  });
  // A row that turned out bad takes along what stands below it.
  return found.reading.report.badRows === reading.report.badRows
    ? found
    : resolveThemeRows(found.reading, themes);
}

/** What rows may call another row by, and the name that it means. */
function namesInFile({ rows, badRows }: SheetReading<Columns>): ReadonlyMap<string, string> {
  const all = [...rows, ...badRows].map(({ values }) => values);
  return new Map([
    ...all.flatMap(({ name = '', code }) => (code === undefined ? [] : [[code, name] as const])),
    ...all.flatMap(({ name }) => (name === undefined ? [] : [[name, name] as const])),
  ]);
}
