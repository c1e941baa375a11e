import type { Unit } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';
import type { IdentityTables } from '../../identity/tables.ts';
import { addUnit } from '../../identity/units.ts';
import { placeRows, type UnitReading } from './check-units.ts';
import type { ImportOutcome } from './commit-roster.ts';

/**
 * Writes the good rows, parents first. A unit that is there already, by code or by name below the same parent,
 * gets the row's name, code and kind; it is not moved.
 */
export async function commitUnits(
  db: Kysely<IdentityTables>,
  countyId: string,
  reading: UnitReading,
  units: readonly Unit[],
  onProgress: (done: number) => Promise<void>,
): Promise<ImportOutcome> {
  const byCode = new Map(units.flatMap(unit => (unit.code ? [[unit.code, unit] as const] : [])));
  const byPlace = new Map(units.map(unit => [`${unit.parentId} ${unit.name}`, unit]));
  const idByRow = new Map<number, string>();
  let waiting = placeRows(reading.rows, units);
  let added = 0;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ parent }) => 'unit' in parent || idByRow.has(parent.row));
    if (ready.length === 0)
      throw new Error('Rows that are each other’s parents cannot be among the good ones.');
    for (const { row, parent } of ready) {
      const { name, kind, code = null } = row.values;
      const parentId = 'unit' in parent ? parent.unit.id : idByRow.get(parent.row)!;
      const existing = (code && byCode.get(code)) || byPlace.get(`${parentId} ${name}`);
      if (existing) {
        await db
          .updateTable('unit')
          .set({ name, kind, ...(code !== null && { code }) })
          .where('county_id', '=', countyId)
          .where('id', '=', existing.id)
          .execute();
      } else {
        added += 1;
      }
      const id = existing ? existing.id : await addUnit(db, countyId, { parentId, name, kind, code });
      idByRow.set(row.row, id);
    }
    waiting = waiting.filter(placed => !ready.includes(placed));
    await onProgress(idByRow.size);
  }
  return { imported: idByRow.size, added, changed: idByRow.size - added };
}
