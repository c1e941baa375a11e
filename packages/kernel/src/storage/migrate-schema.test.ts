import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { migrateSchema, revertMigrations, type SchemaOwner } from './migrate-schema.ts';
import { PostgresDatabase } from './postgres-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

const statements = (name: string, up: string, down = 'select 1'): Migration => ({
  name,
  up: async db => void (await sql.raw(up).execute(db)),
  down: async db => void (await sql.raw(down).execute(db)),
});
const things = statements(
  '0001-things',
  'create table thing (county_id text, id uuid, primary key (county_id, id))',
  'drop table thing',
);
const names = statements(
  '0002-names',
  `alter table thing add column name text; update thing set name = 'unnamed'`,
  'alter table thing drop column name',
);
const owner = (schema: string, ...versions: [string, ...Migration[]][]): SchemaOwner => ({
  schema,
  installed: versions.map(([version, ...migrations]) => ({ version, migrations })),
});
const columnsOf = async (schema: string) =>
  (
    await test.administrator.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = $1 order by ordinal_position`,
      [schema],
    )
  ).rows.map(row => row.name);
const addThing = (schema: string) => {
  const scope = { schema, countyId: 'qiaojia', actor: '', units: '*' as const };
  return test.database.transaction(scope, ({ db }) =>
    db.insertInto('thing').values({ county_id: 'qiaojia', id: randomUUID() }).execute(),
  );
};

describe('migrateSchema', () => {
  it('applies what is left, once', async () => {
    expect(await migrateSchema(test.database, owner('twice', ['1.0.0', things]))).toEqual(['0001-things']);
    expect(await migrateSchema(test.database, owner('twice', ['1.0.0', things]))).toEqual([]);
    expect(await migrateSchema(test.database, owner('twice', ['1.1.0', things, names]))).toEqual([
      '0002-names',
    ]);
    expect(await columnsOf('twice')).toEqual(['county_id', 'id', 'name']);
  });

  it('lets the newest of several installed versions migrate, and an older one work on its schema', async () => {
    const both = owner('several', ['1.10.0', things, names], ['1.9.0', things]);
    expect(await migrateSchema(test.database, both)).toEqual(['0001-things', '0002-names']);
    expect(await migrateSchema(test.database, owner('several', ['1.9.0', things]))).toEqual([]);
    await addThing('several');
  });

  it('reaches rows that were there before', async () => {
    await migrateSchema(test.database, owner('filled', ['1.0.0', things]));
    await addThing('filled');
    await migrateSchema(test.database, owner('filled', ['1.1.0', things, names]));
    expect((await test.administrator.query('select name from filled.thing')).rows).toEqual([
      { name: 'unnamed' },
    ]);
  });

  it.each([
    ['renamed', [statements('0001-other', 'select 1')]],
    ['inserted before', [statements('0000-first', 'select 1'), things]],
  ])('refuses a list in which a published migration was %s', async (name, changed) => {
    const schema = `diverged_${name.replace(/\W/g, '_')}`;
    await migrateSchema(test.database, owner(schema, ['1.0.0', things]));
    await expect(
      migrateSchema(test.database, owner(schema, ['1.1.0', ...(changed as Migration[])])),
    ).rejects.toMatchObject({ code: 'MIGRATIONS_DIVERGE' });
  });

  it('refuses installed versions that do not begin with the same list', async () => {
    const diverging = owner('diverging', ['1.0.0', things], ['1.1.0', names, things]);
    await expect(migrateSchema(test.database, diverging)).rejects.toMatchObject({
      code: 'MIGRATIONS_DIVERGE',
    });
  });

  it('names the migration that failed and leaves nothing of the others', async () => {
    const broken = statements('0002-broken', 'alter table nothing add column x text');
    const failing = owner('failing', ['1.1.0', things, broken]);
    await expect(migrateSchema(test.database, failing)).rejects.toThrow(
      /"0002-broken" of "failing" \(version 1\.1\.0\) failed.*"nothing" does not exist/,
    );
    expect(await columnsOf('failing')).toEqual([]);
    expect(await migrateSchema(test.database, owner('failing', ['1.1.0', things, names]))).toHaveLength(2);
  });

  it('refuses a table whose primary key does not start with the county', async () => {
    const wrong = statements('0001-wrong', 'create table thing (id uuid primary key, county_id text)');
    await expect(migrateSchema(test.database, owner('wrong', ['1.0.0', wrong]))).rejects.toThrow(
      /"wrong\.thing" does not start with county_id/,
    );
    const without = statements('0001-without', 'create table thing (county_id text)');
    await expect(migrateSchema(test.database, owner('without', ['1.0.0', without]))).rejects.toMatchObject({
      code: 'PRIMARY_KEY_WITHOUT_COUNTY',
    });
  });

  it('goes down and up again with rows in place', async () => {
    const whole = owner('up_down', ['1.1.0', things, names]);
    await migrateSchema(test.database, whole);
    await addThing('up_down');
    await revertMigrations(test.database, whole, 1);
    expect(await columnsOf('up_down')).toEqual(['county_id', 'id']);
    expect(await migrateSchema(test.database, whole)).toEqual(['0002-names']);
    expect((await test.administrator.query('select name from up_down.thing')).rows).toEqual([
      { name: 'unnamed' },
    ]);
    await revertMigrations(test.database, whole);
    expect(await columnsOf('up_down')).toEqual([]);
  });

  it('lets hosts that start together wait for each other', async () => {
    const others = [1, 2].map(() => new PostgresDatabase({ url: test.url, maxConnections: 2 }));
    const applied = await Promise.all(
      [test.database, ...others].map(database => migrateSchema(database, owner('raced', ['1.0.0', things]))),
    );
    expect(applied.flat()).toEqual(['0001-things']);
    await Promise.all(others.map(database => database.close()));
  });
});

describe('roles', () => {
  it('gives nobody who works for a host the right to go around row-level security', async () => {
    await migrateSchema(test.database, owner('roles', ['1.0.0', things]));
    const { rows } = await test.administrator
      .query(`select rolname, rolsuper, rolbypassrls, rolcanlogin, rolinherit
      from pg_roles where rolname in ('peixun_host', 'peixun_roles_owner', 'peixun_roles_runtime') order by 1`);
    const powerless = { rolsuper: false, rolbypassrls: false };
    expect(rows).toEqual([
      { rolname: 'peixun_host', ...powerless, rolcanlogin: true, rolinherit: false },
      { rolname: 'peixun_roles_owner', ...powerless, rolcanlogin: false, rolinherit: true },
      { rolname: 'peixun_roles_runtime', ...powerless, rolcanlogin: false, rolinherit: true },
    ]);
  });

  it('lets a plugin neither change its schema nor reach the tables of another or of the kernel', async () => {
    await migrateSchema(test.database, owner('mine', ['1.0.0', things]));
    await migrateSchema(test.database, owner('theirs', ['1.0.0', things]));
    const scope = { schema: 'mine', countyId: 'qiaojia', actor: '', units: '*' as const };
    for (const statement of [
      'create table mine.other (x text)',
      'drop table mine.thing',
      'alter table mine.thing disable row level security',
      'truncate mine.thing',
      'select from theirs.thing',
      'select from kernel.person',
      'select from kernel.session',
      'select from kernel.unit_closure',
      'select from kernel.migration',
      'create schema another',
      'create role another',
    ]) {
      const work = test.database.transaction(scope, ({ db }) => sql.raw(statement).execute(db));
      await expect(work, statement).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  it('leaves the login of the host without any right of its own', async () => {
    await migrateSchema(test.database, owner('bare', ['1.0.0', things]));
    await expect(test.database.loginPool.query('select from bare.thing')).rejects.toThrow(
      /permission denied/,
    );
    await expect(test.database.loginPool.query('select from kernel.person')).rejects.toThrow(
      /permission denied/,
    );
  });
});
