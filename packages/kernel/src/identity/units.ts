import type { Unit, UnitKind } from '@peixun/plugin-api';
import { sql, type Kysely } from 'kysely';
import { randomUUIDv7 } from 'node:crypto';
import { identityErrors } from './errors.ts';
import type { IdentityTables } from './tables.ts';

type Db = Kysely<IdentityTables>;

export const unitColumns = ['id', 'parent_id as parentId', 'name', 'kind', 'code'] as const;

/** The county itself, the root of its tree. */
export async function rootUnit(db: Db, countyId: string): Promise<Unit> {
  return db
    .selectFrom('unit')
    .select(unitColumns)
    .where('county_id', '=', countyId)
    .where('parent_id', 'is', null)
    .executeTakeFirstOrThrow();
}

/** Adds a unit below another; without a parent it is the county itself. Returns its id. */
export async function addUnit(
  db: Db,
  countyId: string,
  unit: { id?: string; parentId: string | null; name: string; kind: UnitKind; code?: string | null },
): Promise<string> {
  const id = unit.id ?? randomUUIDv7();
  await db
    .insertInto('unit')
    .values({
      county_id: countyId,
      id,
      parent_id: unit.parentId,
      name: unit.name,
      kind: unit.kind,
      code: unit.code ?? null,
    })
    .execute();
  await sql`
    insert into kernel.unit_closure (county_id, ancestor_id, descendant_id, depth)
    select county_id, ancestor_id, ${id}::uuid, depth + 1
    from kernel.unit_closure where county_id = ${countyId} and descendant_id = ${unit.parentId}::uuid
    union all select ${countyId}, ${id}::uuid, ${id}::uuid, 0`.execute(db);
  return id;
}

/**
 * Hangs a unit with all below it under another.
 *
 * @throws `UNIT_NOT_FOUND`, `UNIT_IS_ROOT`, `UNIT_CYCLE`.
 */
export async function moveUnit(db: Db, countyId: string, id: string, parentId: string): Promise<void> {
  // One move at a time in a county: two at once could make a cycle that neither sees.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`unit tree ${countyId}`}, 0))`.execute(db);
  const unit = await findUnit(db, countyId, id);
  await findUnit(db, countyId, parentId);
  if (unit.parentId === null) throw identityErrors.UNIT_IS_ROOT();
  if (await isBelow(db, countyId, parentId, id))
    throw identityErrors.UNIT_CYCLE({ name: unit.name }, { path: ['parentId'] });
  await db
    .updateTable('unit')
    .set({ parent_id: parentId })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute();
  const subtree = db
    .selectFrom('unit_closure')
    .select('descendant_id')
    .where('county_id', '=', countyId)
    .where('ancestor_id', '=', id);
  await db
    .deleteFrom('unit_closure')
    .where('county_id', '=', countyId)
    .where('descendant_id', 'in', subtree)
    .where('ancestor_id', 'not in', subtree)
    .execute();
  await db
    .insertInto('unit_closure')
    .columns(['county_id', 'ancestor_id', 'descendant_id', 'depth'])
    .expression(eb =>
      eb
        .selectFrom('unit_closure as above')
        .innerJoin('unit_closure as below', 'below.county_id', 'above.county_id')
        .select([
          'above.county_id',
          'above.ancestor_id',
          'below.descendant_id',
          sql<number>`above.depth + below.depth + 1`.as('depth'),
        ])
        .where('above.county_id', '=', countyId)
        .where('above.descendant_id', '=', parentId)
        .where('below.ancestor_id', '=', id),
    )
    .execute();
}

/** @throws `UNIT_NOT_FOUND`, `UNIT_IS_ROOT`, `UNIT_NOT_EMPTY`. */
export async function removeUnit(db: Db, countyId: string, id: string): Promise<void> {
  const unit = await findUnit(db, countyId, id);
  if (unit.parentId === null) throw identityErrors.UNIT_IS_ROOT();
  const { units, people } = await db
    .selectNoFrom(eb => [
      eb
        .selectFrom('unit')
        .select(eb.fn.countAll<number>().as('count'))
        .where('county_id', '=', countyId)
        .where('parent_id', '=', id)
        .as('units'),
      eb
        .selectFrom('person')
        .select(eb.fn.countAll<number>().as('count'))
        .where('county_id', '=', countyId)
        .where('unit_id', '=', id)
        .as('people'),
    ])
    .executeTakeFirstOrThrow();
  if (units || people)
    throw identityErrors.UNIT_NOT_EMPTY({ name: unit.name, units: units ?? 0, people: people ?? 0 });
  await db.deleteFrom('unit').where('county_id', '=', countyId).where('id', '=', id).execute();
}

/** @throws `UNIT_NOT_FOUND`. */
export async function findUnit(db: Db, countyId: string, id: string): Promise<Unit> {
  const unit = await db
    .selectFrom('unit')
    .select(unitColumns)
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!unit) throw identityErrors.UNIT_NOT_FOUND({ id });
  return unit;
}

async function isBelow(db: Db, countyId: string, id: string, ancestorId: string): Promise<boolean> {
  const row = await db
    .selectFrom('unit_closure')
    .select('depth')
    .where('county_id', '=', countyId)
    .where('ancestor_id', '=', ancestorId)
    .where('descendant_id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
