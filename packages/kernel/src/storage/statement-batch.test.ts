import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { meteredClient, type MeteredClient } from './metered-client.ts';
import { StatementNames } from './statement-names.ts';

const statistics = { statements: 0, roundTrips: 0 };
let test: TestDatabase;
let client: MeteredClient;

beforeAll(async () => {
  test = await createTestDatabase();
  const Client = meteredClient(statistics, new StatementNames()) as unknown as new (
    config: object,
  ) => pg.Client;
  const connected = new Client({ connectionString: test.url, pipeline: true });
  await connected.connect();
  client = connected as unknown as MeteredClient;
});
afterAll(async () => {
  await (client as unknown as pg.Client).end();
  await test.close();
});

const rowsOf = async (...texts: string[]) =>
  (await client.run(texts.map(text => ({ name: text, text })))).map(({ rows }) => rows);
const failing = { name: 'failing', text: 'select 1 / $1::integer as n', values: [0] };

describe('a batch of statements', () => {
  it('gives a result for each, in one round trip', async () => {
    const before = { ...statistics };
    expect(await rowsOf('select 1 as n', 'select where false', 'select 2 as n')).toEqual([
      [{ n: 1 }],
      [],
      [{ n: 2 }],
    ]);
    expect(statistics).toEqual({ statements: before.statements + 3, roundTrips: before.roundTrips + 1 });
  });

  it('is one transaction where none is open', async () => {
    const [first, second] = await rowsOf(
      'select pg_current_xact_id()::text as id',
      'select pg_current_xact_id()::text as id, 2 as n',
    );
    expect(first).toMatchObject(second!.map(({ id }) => ({ id })));
  });

  it('skips what stands behind a failure and prepares it the next time', async () => {
    const [before, behind] = ['select 3 as n', 'select 4 as n'];
    const statements = [{ name: before, text: before }, failing, { name: behind, text: behind }];
    await expect(client.run(statements)).rejects.toThrow('division by zero');
    expect(await rowsOf(before, behind)).toEqual([[{ n: 3 }], [{ n: 4 }]]);
    expect((await client.run([{ ...failing, values: [1] }]))[0]?.rows).toEqual([{ n: 1 }]);
  });

  it('fails alone when a value cannot be written', async () => {
    const statement = { text: 'select $1::jsonb as value', values: [{ large: 1n }] };
    await expect(client.run([{ text: 'select 5 as n' }, statement, failing])).rejects.toThrow(/BigInt/);
    expect(await rowsOf('select 6 as n')).toEqual([[{ n: 6 }]]);
  });

  it('knows the columns of a prepared statement, with rows and without', async () => {
    await client.run([{ text: 'create temporary table thing (n integer, made timestamptz)' }]);
    const add = { name: 'add', text: 'insert into thing values ($1, $2)', values: [1, new Date(0)] };
    const list = { name: 'list', text: 'select n, made from thing' };
    const empty = { name: 'empty', text: 'select n from thing where false' };
    for (let time = 1; time <= 3; time += 1) {
      const [first, added, rows, none] = await client.run([list, add, list, empty]);
      expect(first?.rows).toHaveLength(time - 1);
      expect(added).toMatchObject({ command: 'INSERT', rowCount: 1, rows: [] });
      expect(rows?.rows).toEqual(Array.from({ length: time }, () => ({ n: 1, made: new Date(0) })));
      expect(none?.rows).toEqual([]);
    }
  });

  it('refuses a prepared statement whose columns have changed', async () => {
    await client.run([{ text: 'create temporary table changing (a integer)' }]);
    const list = { name: 'changing', text: 'select * from changing' };
    await client.run([list]);
    await client.run([{ text: 'alter table changing add column b integer' }]);
    await expect(client.run([list])).rejects.toThrow(/cached plan must not change result type/);
  });

  it('answers batches that are sent one behind the other', async () => {
    const sent = [1, 0, 2].map(value => client.run([{ ...failing, values: [value] }]));
    const results = await Promise.allSettled(sent);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
