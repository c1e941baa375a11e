import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import type { OpenTransaction, Scope } from './database.ts';
import { migrateSchema } from './migrate-schema.ts';

interface Tables {
  note: { county_id: string; id: string; text: string };
}

const notes = {
  name: '0001-notes',
  async up(db: Kysely<unknown>) {
    await sql`create table note (county_id text not null, id uuid not null default gen_random_uuid(),
      text text not null unique, primary key (county_id, id))`.execute(db);
  },
  async down(db: Kysely<unknown>) {
    await sql`drop table note`.execute(db);
  },
};

const scope: Scope = { schema: 'demo', countyId: 'qiaojia', actor: '', units: '*' };
let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
  await migrateSchema(test.database, {
    schema: 'demo',
    installed: [{ version: '1.0.0', migrations: [notes] }],
  });
});
afterAll(() => test.close());

const query = () => test.database.builder<Tables>().selectFrom('note').select('text').orderBy('text');
const read = () => test.database.read(scope, query());
const insertion = (db: OpenTransaction['db'], text: string) =>
  db.insertInto('note').values({ county_id: 'qiaojia', text });
const insert = (db: OpenTransaction['db'], text: string) => insertion(db, text).execute();

async function cost(work: () => Promise<unknown>) {
  const before = { ...test.database.statistics };
  await work();
  const { statements, roundTrips } = test.database.statistics;
  return { statements: statements - before.statements, roundTrips: roundTrips - before.roundTrips };
}

describe('read', () => {
  it('takes one round trip, in which it enters the scope', async () => {
    expect(await cost(read)).toEqual({ statements: 2, roundTrips: 1 });
  });

  it('refuses a change', async () => {
    const change = sql`insert into demo.note (county_id, text) values ('qiaojia', 'x')`;
    await expect(
      test.database.read(scope, { compile: () => change.compile(test.database.builder()) }),
    ).rejects.toThrow(/read-only/);
  });

  it('goes on when another host has added a column meanwhile', async () => {
    const everything = () =>
      test.database.read(scope, test.database.builder<any>().selectFrom('note').selectAll().limit(1));
    for (let time = 0; time < 3; time += 1) await everything();
    await test.administrator.query('alter table demo.note add column more text');
    expect(await everything()).toEqual([]);
    await test.administrator.query('alter table demo.note drop column more');
  });

  it('leaves the connection clean after a failure', async () => {
    const wrong = { compile: () => sql`select 1/0`.compile(test.database.builder()) };
    await expect(test.database.read(scope, wrong)).rejects.toThrow(/division by zero/);
    await expect(read()).resolves.toEqual([]);
  });
});

describe('transaction', () => {
  beforeEach(() => test.database.transaction(scope, tx => tx.db.deleteFrom('note').execute()));

  it('takes two round trips for one statement', async () => {
    const spent = await cost(() => test.database.transaction(scope, ({ db }) => insert(db, 'one')));
    // BEGIN, scope and insert; COMMIT.
    expect(spent).toEqual({ statements: 4, roundTrips: 2 });
    expect(await read()).toEqual([{ text: 'one' }]);
  });

  it('takes one when nobody waits for the statement', async () => {
    const write = () => test.database.transaction(scope, async tx => tx.write(insertion(tx.db, 'one')));
    expect(await cost(write)).toEqual({ statements: 4, roundTrips: 1 });
    expect(await read()).toEqual([{ text: 'one' }]);
  });

  it('runs what nobody waits for before the next statement', async () => {
    const found = await test.database.transaction(scope, async tx => {
      tx.write(insertion(tx.db, 'one'));
      return tx.db.selectFrom('note').select('text').execute();
    });
    expect(found).toEqual([{ text: 'one' }]);
  });

  it('fails when a statement failed that nobody waited for', async () => {
    const work = test.database.transaction(scope, async tx => {
      tx.write(insertion(tx.db, 'twice'));
      tx.write(insertion(tx.db, 'twice'));
    });
    await expect(work).rejects.toMatchObject({ code: 'ALREADY_EXISTS', cause: { code: '23505' } });
    expect(await read()).toEqual([]);
  });

  it('refuses a statement after its end', async () => {
    const tx = await test.database.transaction(scope, async open => open);
    expect(() => tx.write(insertion(tx.db, 'late'))).toThrow(
      expect.objectContaining({ code: 'TRANSACTION_OVER' }),
    );
  });

  it('never reaches the database without a statement', async () => {
    expect(await cost(() => test.database.transaction(scope, async () => {}))).toEqual({
      statements: 0,
      roundTrips: 0,
    });
  });

  it('undoes everything when its work throws', async () => {
    const work = test.database.transaction(scope, async ({ db }) => {
      await insert(db, 'lost');
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await read()).toEqual([]);
  });

  it('fails when a failed statement was passed over', async () => {
    const work = test.database.transaction(scope, async ({ db }) => {
      await insert(db, 'kept?');
      await insert(db, 'kept?').catch(() => {});
    });
    await expect(work).rejects.toMatchObject({ code: 'TRANSACTION_ABORTED' });
    expect(await read()).toEqual([]);
  });

  it('fails likewise when there is more to write with the commit', async () => {
    const work = test.database.transaction(scope, async tx => {
      tx.beforeCommit(() => [sql`select 1`.compile(tx.db)].map(compiled => ({ compile: () => compiled })));
      await insert(tx.db, 'kept?');
      await insert(tx.db, 'kept?').catch(() => {});
    });
    await expect(work).rejects.toMatchObject({
      code: 'TRANSACTION_ABORTED',
      cause: { code: '23505' },
    });
  });

  it('keeps its connection when what travels with the commit fails', async () => {
    const connections = test.database.loginPool.totalCount;
    const work = test.database.transaction(scope, async tx => {
      tx.beforeCommit(() =>
        [sql`select 1 / 0`.compile(tx.db)].map(compiled => ({ compile: () => compiled })),
      );
      await insert(tx.db, 'lost');
    });
    await expect(work).rejects.toThrow('division by zero');
    expect(await read()).toEqual([]);
    expect(test.database.loginPool.totalCount).toBe(connections);
  });

  it('says what a broken constraint means', async () => {
    const work = test.database.transaction(scope, async ({ db }) => {
      await insert(db, 'twice');
      await insert(db, 'twice');
    });
    await expect(work).rejects.toMatchObject({
      kind: 'conflict',
      code: 'ALREADY_EXISTS',
      cause: { code: '23505' },
    });
  });

  it('runs what waits for the commit, and only then', async () => {
    const ran: string[] = [];
    await test.database.transaction(scope, async tx => {
      tx.afterCommit(() => ran.push('committed'));
      await insert(tx.db, 'a');
    });
    await test.database
      .transaction(scope, async tx => {
        tx.afterCommit(() => ran.push('never'));
        throw new Error('no');
      })
      .catch(() => {});
    expect(ran).toEqual(['committed']);
  });
});
