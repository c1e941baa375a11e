import type { Migration } from '@peixun/plugin-api';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { dropPluginData } from '../plugin-data/drop-plugin-data.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import type { Scope } from './database.ts';
import { LocalFileDriver } from './file-driver.ts';
import { migrateSchema } from './migrate-schema.ts';
import { PostgresDatabase } from './postgres-database.ts';
import { kernelScope } from './scope-statement.ts';

let test: TestDatabase;

// Of a name that no other test has: the roles that go with it are those of the whole server.
const scope: Scope = { schema: 'vault', countyId: 'qiaojia', actor: '', units: '*' };

const thing: Migration = migration(
  '0001-thing',
  'create table thing (county_id text not null, id int not null, primary key (county_id, id))',
);

beforeAll(async () => {
  test = await createTestDatabase();
  for (const schema of ['vault', 'sly']) await test.database.isolated.add(schema, randomUUID());
  await migrateSchema(test.database, {
    schema: 'vault',
    installed: [{ version: '1.0.0', migrations: [thing] }],
  });
});
afterAll(() => test?.close());

function migration(name: string, ...statements: readonly string[]): Migration {
  return {
    name,
    async up(db) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
    down: () => Promise.resolve(),
  };
}

describe('the migrations of an isolated plugin', () => {
  const migrate = (...statements: readonly string[]) =>
    migrateSchema(test.database, {
      schema: 'sly',
      installed: [{ version: '1.0.0', migrations: [migration('0001-sly', ...statements)] }],
    });

  it.each([
    ['the login of the host', 'reset role', 'select * from kernel.person'],
    ['the kernel', `set role peixun_kernel_owner`],
    ['another plugin', 'select * from vault.thing'],
    ['another schema', 'create schema mine'],
    ['the server', 'create role mine login'],
    ['files', "copy (select 1) to '/tmp/mine'"],
  ])('do not get at %s', async (_whom, ...statements) => {
    await expect(migrate(...statements)).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      cause: { message: expect.stringMatching(/permission denied/) },
    });
  });

  it.each([
    [
      'security definer function f',
      'create function f() returns int language sql security definer as $$ select 1 $$',
    ],
    ['view v', 'create view v as select 1 as n'],
    ['materialized view m', 'create materialized view m as select 1 as n'],
    [
      'rule r',
      `${`create table a (county_id text, n int, primary key (county_id, n))`}; create rule r as on delete to a do also select 1`,
    ],
  ])('leave no rights of the owner behind: %s', async (found, statement) => {
    await expect(migrate(statement)).rejects.toMatchObject({
      code: 'MIGRATION_LEAVES_RIGHTS',
      values: { found },
    });
  });

  it('are one transaction', async () => {
    await expect(migrate('commit; begin')).rejects.toMatchObject({ code: 'MIGRATION_LEFT_TRANSACTION' });
  });

  it('are recorded with what they made', async () => {
    const applied = await test.database.kernel
      .selectFrom('migration')
      .select('name')
      .where('schema', '=', 'vault')
      .execute();
    expect(applied).toEqual([{ name: '0001-thing' }]);
    expect(
      await migrateSchema(test.database, {
        schema: 'vault',
        installed: [{ version: '1.0.0', migrations: [thing] }],
      }),
    ).toEqual([]);
  });
});

describe('the statements of an isolated plugin', () => {
  it('commit with what the kernel writes, whatever values that has', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...`'"\\$1 E`) }),
    );
    const value = fc.oneof(
      fc.record({ type: fc.constant('text'), given: text.filter(words => !words.includes('\0')) }),
      fc.record({ type: fc.constant('bytea'), given: fc.uint8Array().map(bytes => Buffer.from(bytes)) }),
      fc.record({ type: fc.constant('int'), given: fc.integer({ min: -1e9, max: 1e9 }) }),
      fc.record({ type: fc.constant('boolean'), given: fc.boolean() }),
    );
    await fc.assert(
      fc.asyncProperty(value, async ({ type, given }) => {
        const { rows } = await test.database.scopedTransaction(
          kernelScope(scope),
          async tx => {
            tx.enter(scope);
            await sql`select set_config('standard_conforming_strings', 'off', true)`.execute(tx.db);
            tx.enter(kernelScope(scope));
            const written =
              type === 'bytea' ? sql`encode(${given}::bytea, 'base64')` : sql`${given}::${sql.raw(type)}`;
            return sql<{ written: unknown }>`select ${written} as written`.execute(tx.db);
          },
          scope,
        );
        const { written } = rows[0]!;
        expect(type === 'bytea' ? Buffer.from(written as string, 'base64') : written).toEqual(given);
      }),
      { numRuns: 100 },
    );
  });

  it('are ended when they lift the limit of time, and when they answer too much', async () => {
    const strict = new PostgresDatabase({ url: test.url, statementTimeout: 500 });
    onTestFinished(() => strict.close());
    await strict.isolated.add('vault', randomUUID());
    const run = (...statements: readonly string[]) =>
      strict.transaction(scope, async ({ db }) => {
        for (const statement of statements.slice(0, -1)) await sql.raw(statement).execute(db);
        return sql.raw(statements.at(-1)!).execute(db);
      });
    await expect(run('select pg_sleep(20)')).rejects.toMatchObject({ code: 'DATABASE_TOO_SLOW' });
    const lifted = "select set_config('statement_timeout', '0', true)";
    await expect(run(lifted, 'select pg_sleep(20)')).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    const flood = "select repeat('x', 1000000) from generate_series(1, 200)";
    await expect(run(lifted, flood)).rejects.toThrow('more than 33554432 bytes');
    expect((await run('select 1 as n')).rows).toEqual([{ n: 1 }]);
  });
});

describe('what an isolated plugin has in the server', () => {
  const rolesAmong = async (names: readonly string[]) => {
    const { rows } = await test.administrator.query('select rolname from pg_roles where rolname = any ($1)', [
      names,
    ]);
    return rows.map(({ rolname }) => rolname);
  };

  it('loses its logins with the host', async () => {
    const { kernel, isolated } = test.database;
    const logins = (await kernel.selectFrom('isolated_login').select('login').execute()).map(
      ({ login }) => login,
    );
    expect(await rolesAmong(logins)).toHaveLength(1);
    await isolated.close();
    expect(await kernel.selectFrom('isolated_login').select('login').execute()).toEqual([]);
    expect(await rolesAmong(logins)).toEqual([]);
  });

  it('goes with its data', async () => {
    const role = test.database.roles.isolated('vault', 'qiaojia');
    expect(await rolesAmong([role])).toEqual([role]);
    await dropPluginData(test.database, new LocalFileDriver('none'), 'vault');
    expect(await rolesAmong([role])).toEqual([]);
  });
});
