import fc from 'fast-check';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import type { Scope } from './database.ts';
import { migrateSchema } from './migrate-schema.ts';

const counties = ['qiaojia', 'pinghu'];
/** A tree of seven units a county: the children of unit n are 2n + 1 and 2n + 2. */
const units = new Map(
  counties.map(county => [county, Array.from({ length: 7 }, (): string => randomUUID())]),
);
const people = Array.from({ length: 3 }, () => randomUUID());
const isBelow = (unit: number, ancestor: number): boolean =>
  unit === ancestor || (unit > ancestor && isBelow(Math.floor((unit - 1) / 2), ancestor));

interface Row {
  county_id: string;
  unit_id: string | null;
  person_id: string;
}
let rows: Row[];
let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
  await migrateSchema(test.database, {
    schema: 'demo',
    installed: [
      {
        version: '1.0.0',
        migrations: [
          {
            name: '0001-row',
            up: async db =>
              void (await sql`create table row (county_id text, id uuid default gen_random_uuid(), unit_id uuid,
                person_id uuid, touched integer default 0, primary key (county_id, id))`.execute(db)),
            down: async db => void (await sql`drop table row`.execute(db)),
          },
        ],
      },
    ],
  });
  for (const [county_id, ids] of units) {
    const unit = { county_id, kind: 'other' as const, code: null };
    for (const [index, id] of ids.entries()) {
      const parent_id = index === 0 ? null : ids[Math.floor((index - 1) / 2)]!;
      await test.database.kernel
        .insertInto('unit')
        .values({ ...unit, id, parent_id, name: `${index}` })
        .execute();
    }
    const closure = ids.flatMap((descendant_id, below) =>
      ids.flatMap((ancestor_id, above) =>
        isBelow(below, above) ? [{ county_id, ancestor_id, descendant_id, depth: 0 }] : [],
      ),
    );
    await test.database.kernel.insertInto('unit_closure').values(closure).execute();
  }
  rows = counties.flatMap(county_id =>
    [null, ...units.get(county_id)!].flatMap(unit_id =>
      people.map(person_id => ({ county_id, unit_id, person_id })),
    ),
  );
  for (const county of counties) {
    await test.database.transaction(everything(county), ({ db }) =>
      db
        .insertInto('row')
        .values(rows.filter(row => row.county_id === county))
        .execute(),
    );
  }
});
afterAll(() => test.close());

const everything = (countyId: string): Scope => ({ schema: 'demo', countyId, actor: '', units: '*' });
const arbitraryScope = fc.record({
  county: fc.constantFrom(...counties),
  granted: fc.option(fc.uniqueArray(fc.nat(6), { maxLength: 3 })),
  person: fc.option(fc.constantFrom(...people)),
});
type ScopeChoice = { county: string; granted: number[] | null; person: string | null };
const scopeOf = ({ county, granted, person }: ScopeChoice): Scope => ({
  ...everything(county),
  units: granted?.map(index => units.get(county)![index]!) ?? '*',
  personId: person ?? undefined,
});

function mayRead(row: Row, { county, granted, person }: ScopeChoice): boolean {
  const unit = units.get(row.county_id)!.indexOf(row.unit_id ?? '');
  const isUnit =
    granted === null || row.unit_id === null || granted.some(ancestor => isBelow(unit, ancestor));
  return row.county_id === county && isUnit && (person === null || row.person_id === person);
}
const mayWrite = (row: Row, choice: ScopeChoice) =>
  mayRead(row, choice) && (choice.granted === null || row.unit_id !== null);
const sorted = (list: readonly Row[]) =>
  list.map(({ county_id, unit_id, person_id }) => `${county_id} ${unit_id} ${person_id}`).toSorted();

describe('row policies', () => {
  it('let a query without any condition see exactly what is within reach', () =>
    fc.assert(
      fc.asyncProperty(arbitraryScope, async choice => {
        const query = test.database.builder<{ row: Row }>().selectFrom('row').selectAll();
        const seen = await test.database.read(scopeOf(choice), query);
        expect(sorted(seen)).toEqual(sorted(rows.filter(row => mayRead(row, choice))));
      }),
      { numRuns: 60 },
    ));

  it('let a change without any condition touch exactly what may be written', () =>
    fc.assert(
      fc.asyncProperty(arbitraryScope, fc.constantFrom('update', 'delete'), async (choice, kind) => {
        const undo = new Error('undo');
        let touched: Row[] = [];
        const work = test.database.transaction(scopeOf(choice), async ({ db }) => {
          const change = kind === 'update' ? db.updateTable('row').set({ touched: 1 }) : db.deleteFrom('row');
          touched = (await change.returningAll().execute()) as Row[];
          throw undo;
        });
        await expect(work).rejects.toBe(undo);
        expect(sorted(touched)).toEqual(sorted(rows.filter(row => mayWrite(row, choice))));
      }),
      { numRuns: 60 },
    ));

  it('refuse a new row outside of the reach', () =>
    fc.assert(
      fc.asyncProperty(arbitraryScope, fc.nat(rows.length - 1), async (choice, index) => {
        const row = rows[index]!;
        const undo = new Error('undo');
        const work = test.database.transaction(scopeOf(choice), async ({ db }) => {
          await db.insertInto('row').values(row).execute();
          throw undo;
        });
        if (mayWrite(row, choice)) await expect(work).rejects.toBe(undo);
        else await expect(work).rejects.toMatchObject({ kind: 'not-allowed', code: 'OUTSIDE_SCOPE' });
      }),
      { numRuns: 60 },
    ));

  it('refuse to move a row out of the reach', async () => {
    const [, here, there] = units.get('qiaojia')!;
    for (const change of [{ unit_id: there }, { unit_id: null }, { county_id: 'pinghu' }]) {
      const work = test.database.transaction({ ...everything('qiaojia'), units: [here!] }, ({ db }) =>
        db.updateTable('row').set(change).execute(),
      );
      await expect(work).rejects.toMatchObject({ code: 'OUTSIDE_SCOPE' });
    }
  });

  it('show nothing where nobody said which county', async () => {
    const { rows: seen } = await test.administrator
      .query(`set role peixun_demo_runtime; select from demo.row; reset role`)
      .then(results => (results as unknown as { rows: unknown[] }[])[1]!);
    expect(seen).toEqual([]);
  });

  it('use the indexes of county and unit', async () => {
    const { rows: plan } = await test.administrator
      .query(
        `begin; create index on demo.row (county_id, unit_id);
      set local role peixun_demo_runtime; set local peixun.county = 'qiaojia'; set local peixun.units = '*';
      set local enable_seqscan = off; explain select from demo.row where unit_id = '${people[0]}'; rollback`,
      )
      .then(results => (results as unknown as { rows: { 'QUERY PLAN': string }[] }[])[6]!);
    expect(plan.map(row => row['QUERY PLAN']).join('\n')).toMatch(/Index Cond: .*county_id = .*unit_id = /);
  });
});
