import type { Unit } from '@peixun/plugin-api';
import { withProblems, type SheetReading } from '@peixun/spreadsheet';
import { importProblems } from './import-problems.ts';
import type { unitSheet } from './unit-sheet.ts';
import { unitFinder } from './unit-names.ts';

export type UnitReading = SheetReading<(typeof unitSheet)['columns']>;

/** A row with where it goes: below a unit of the county, or below another row. */
export interface PlacedRow {
  readonly row: UnitReading['rows'][number];
  readonly parent: { readonly unit: Unit } | { readonly row: number };
}

type Problem = Parameters<typeof withProblems<(typeof unitSheet)['columns']>>[1][number];

/** Adds what only the county's own units can tell: parents that exist nowhere, cycles, codes of other units. */
export function checkUnits(reading: UnitReading, units: readonly Unit[]): UnitReading {
  const found: Problem[] = [];
  const placed = placeRows(reading, units, found);
  const parentRow = new Map(
    placed.flatMap(({ row, parent }) => ('row' in parent ? [[row.row, parent.row]] : [])),
  );
  for (const { row } of placed) {
    const seen = new Set<number>();
    let current: number | undefined = row.row;
    while (current !== undefined && !seen.has(current)) {
      seen.add(current);
      current = parentRow.get(current);
    }
    if (current !== undefined)
      found.push({ row: row.row, column: 'parent', code: 'UNIT_CYCLE', message: importProblems.parentCycle });
  }
  const byCode = new Map(units.flatMap(unit => (unit.code ? [[unit.code, unit] as const] : [])));
  for (const { row, values } of reading.rows) {
    const owner = values.code ? byCode.get(values.code) : undefined;
    if (owner && owner.name !== values.name)
      found.push({ row, column: 'code', code: 'CODE_TAKEN', message: importProblems.codeTaken });
  }
  // A row that turned bad may have been the parent of others, so that those are looked at again.
  return found.length === 0 ? reading : checkUnits(withProblems(reading, found), units);
}

/** Finds each row's parent, in the county first and then among the rows. */
export function placeRows(reading: UnitReading, units: readonly Unit[], found: Problem[] = []): PlacedRow[] {
  const root = units.find(({ parentId }) => parentId === null)!;
  const find = unitFinder(units);
  const rowByName = Map.groupBy(reading.rows, ({ values }) => values.name);
  const rowByCode = new Map(reading.rows.flatMap(row => (row.values.code ? [[row.values.code, row]] : [])));
  return reading.rows.flatMap((row): PlacedRow[] => {
    const called = row.values.parent;
    if (!called) return [{ row, parent: { unit: root } }];
    const match = find(called);
    if ('unit' in match) return [{ row, parent: match }];
    const named = rowByName.get(called) ?? [];
    const inFile = rowByCode.get(called) ?? (named.length === 1 ? named[0] : undefined);
    if (inFile) return [{ row, parent: { row: inFile.row } }];
    const isAmbiguous = match.problem === 'ambiguous' || named.length > 1;
    found.push({
      row: row.row,
      column: 'parent',
      code: isAmbiguous ? 'UNIT_AMBIGUOUS' : 'UNIT_UNKNOWN',
      message: isAmbiguous ? importProblems.ambiguous(called) : importProblems.parentUnknown(called),
    });
    return [];
  });
}
