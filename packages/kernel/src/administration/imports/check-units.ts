import type { Unit } from '@peixun/plugin-api';
import { withProblems, type SheetReading } from '@peixun/spreadsheet';
import { importProblems } from './import-problems.ts';
import type { unitSheet } from './unit-sheet.ts';
import { unitFinder } from './unit-names.ts';

export type UnitReading = SheetReading<(typeof unitSheet)['columns']>;

/** A row, or as much of it as could be read. */
interface ReadRow {
  readonly row: number;
  readonly values: Partial<UnitReading['rows'][number]['values']>;
}

/** A row with where it goes: below a unit of the county, or below another row. */
export interface PlacedRow<Row extends ReadRow> {
  readonly row: Row;
  readonly parent: { readonly unit: Unit } | { readonly row: number };
}

type Problem = Parameters<typeof withProblems<(typeof unitSheet)['columns']>>[1][number];

/**
 * Adds what only the county's own units can tell, to good and bad rows alike: parents that exist nowhere, cycles,
 * codes of other units. Good rows below a bad one wait until it is mended.
 */
export function checkUnits(reading: UnitReading, units: readonly Unit[]): UnitReading {
  const found: Problem[] = [];
  const placed = placeRows<ReadRow>([...reading.badRows, ...reading.rows], units, found);
  const parentRow = new Map(
    placed.flatMap(({ row, parent }) => ('row' in parent ? [[row.row, parent.row]] : [])),
  );
  const byCode = new Map(units.flatMap(unit => (unit.code ? [[unit.code, unit] as const] : [])));
  for (const { row } of placed) {
    if (leadsIntoCycle(row.row, parentRow))
      found.push({ row: row.row, column: 'parent', code: 'UNIT_CYCLE', message: importProblems.parentCycle });
  }
  for (const { row, values } of [...reading.badRows, ...reading.rows]) {
    const owner = values.code ? byCode.get(values.code) : undefined;
    if (owner && values.name && owner.name !== values.name)
      found.push({ row, column: 'code', code: 'CODE_TAKEN', message: importProblems.codeTaken });
  }
  return withoutOrphans(withProblems(reading, found), parentRow);
}

/** Finds each row's parent, in the county first and then among the rows; of rows with one code the last counts. */
export function placeRows<Row extends ReadRow>(
  rows: readonly Row[],
  units: readonly Unit[],
  found: Problem[] = [],
): PlacedRow<Row>[] {
  const root = units.find(({ parentId }) => parentId === null)!;
  const find = unitFinder(units);
  const rowByName = Map.groupBy(rows, ({ values }) => values.name);
  const rowByCode = new Map(rows.flatMap(row => (row.values.code ? [[row.values.code, row]] : [])));
  return rows.flatMap((row): PlacedRow<Row>[] => {
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
      message: isAmbiguous
        ? importProblems.ambiguous(called)
        : importProblems.parentUnknown(called, root.name),
    });
    return [];
  });
}

function leadsIntoCycle(start: number, parentRow: ReadonlyMap<number, number>): boolean {
  const seen = new Set<number>();
  let current: number | undefined = start;
  while (current !== undefined && !seen.has(current)) {
    seen.add(current);
    current = parentRow.get(current);
  }
  return current !== undefined;
}

/** Marks good rows whose parent is a bad row, and then those below them. */
function withoutOrphans(reading: UnitReading, parentRow: ReadonlyMap<number, number>): UnitReading {
  const bad = new Set(reading.badRows.map(({ row }) => row));
  const orphans = reading.rows.filter(({ row }) => bad.has(parentRow.get(row) ?? -1));
  if (orphans.length === 0) return reading;
  const found = orphans.map(({ row, values: { parent = '' } }): Problem => {
    return { row, column: 'parent', code: 'PARENT_BAD', message: importProblems.parentBad(parent) };
  });
  return withoutOrphans(withProblems(reading, found), parentRow);
}
