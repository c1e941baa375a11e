import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createHost, type HostOptions } from '@peixun/kernel';
import { createTestDatabase, makeDataFolder, type TestDatabase } from '@peixun/kernel/testing';
import { definePlugin, text } from '@peixun/plugin-api';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moveDatabase } from './move-database.ts';

/** Tables that need each other, a trigger that adds rows, and columns that the database fills. */
const trees = definePlugin({
  ...{ id: 'trees', version: '1.0.0', title: text('树', 'Trees'), description: text('树', 'Trees') },
  ...{ requires: { kernel: '^1.0' }, permissions: {} },
  migrations: [
    {
      name: '0001-trees',
      async up(db) {
        for (const statement of [
          `create table tree (county_id text, id int generated always as identity, parent int, best int, age int,
            months int generated always as (age * 12) stored, note jsonb, ring bytea, felled timestamptz, tags text[],
            primary key (county_id, id), constraint grown foreign key (county_id, parent) references tree)`,
          `create table leaf (county_id text, id int, tree int, primary key (county_id, id),
            constraint hangs foreign key (county_id, tree) references tree)`,
          `alter table tree add foreign key (county_id, best) references leaf`,
          `create function sprout() returns trigger language plpgsql as $$ begin
            insert into trees.leaf values (new.county_id, 100 + new.id, new.id); return null; end $$`,
          `create trigger sprouts after insert on tree for each row execute function sprout()`,
        ])
          await sql.raw(statement).execute(db);
      },
      async down(db) {
        await sql`drop table tree, leaf cascade`.execute(db);
        await sql`drop function sprout`.execute(db);
      },
    },
  ],
});

let folder: string;
let source: TestDatabase;
let target: TestDatabase;
let options: HostOptions;

beforeAll(async () => {
  [folder, source, target] = await Promise.all([
    makeDataFolder('moving'),
    createTestDatabase(),
    createTestDatabase(),
  ]);
  const county = { id: 'qiaojia', name: { 'zh-CN': '巧家', en: 'Qiaojia' }, plugins: { trees: {} } };
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  options = { plugins: [trees], counties: [county], dataFolder: folder, databaseUrl: target.url, log };
  await (await createHost({ ...options, databaseUrl: source.url })).stop();
  await source.administrator.query(`
    insert into trees.tree (county_id, age, note, ring, felled, tags)
      values ('qiaojia', 7, 'null', '\\x00ff', '2026-01-01 00:00:00.123456+08', '{"a,b",NULL,"say \\"c\\""}'),
             ('qiaojia', null, null, null, null, '{}');
    update trees.tree set best = 101, parent = 2 where id = 1`);
});
afterAll(async () => {
  await Promise.all([source.close(), target.close()]);
  await rm(folder, { recursive: true, force: true });
});

/** A number for the rows of each table. */
async function fingerprints({ administrator }: TestDatabase): Promise<Record<string, string>> {
  const { rows } = await administrator.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('kernel', 'trees')
      and tablename not in ('migration', 'host_lease', 'isolated_login') order by 1`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of rows) {
    const { rows: found } = await administrator.query<{ print: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as print from ${name} t`,
    );
    prints[name] = found[0]!.print;
  }
  return prints;
}

it('copies nothing while a host may be changing it', async () => {
  await source.administrator.query(
    `insert into kernel.host_lease (id, seen_at) values (gen_random_uuid(), now() + interval '1 day')`,
  );
  await expect(moveDatabase(options, source.url)).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
  await source.administrator.query('delete from kernel.host_lease');
});

it.each(['elsewhere', 'https://example.org'])("refuses '%s', which is no database", async from => {
  await expect(moveDatabase(options, from)).rejects.toThrow(from);
});

it('refuses the database that is used already', async () => {
  await expect(moveDatabase(options, target.url)).rejects.toThrow('DATABASE_URL');
});

it('says what keeps a server from being used', async () => {
  await expect(moveDatabase(options, 'postgres://a:b@127.0.0.1:1/c')).rejects.toThrow('create role "a"');
});

it('copies nothing when it does not come to its end', async () => {
  await source.administrator.query(
    `alter table trees.leaf drop constraint hangs; insert into trees.leaf values ('qiaojia', 1, 9)`,
  );
  await expect(moveDatabase(options, source.url)).rejects.toThrow('hangs');
  const { rows } = await target.administrator.query(
    'select id::text from kernel.unit union all select id::text from trees.tree',
  );
  expect(rows).toEqual([]);
  await source.administrator.query('delete from trees.leaf where id = 1');
});

it('brings every row as it is into the embedded database and out of it', async () => {
  const { left: none } = await moveDatabase({ ...options, databaseUrl: undefined }, source.url);
  const { left } = await moveDatabase(options, 'embedded');
  expect(await fingerprints(target)).toEqual(await fingerprints(source));
  expect(none).toBeUndefined();
  expect([existsSync(join(folder, 'postgres')), existsSync(join(left!, 'data'))]).toEqual([false, true]);
});

it('leaves a database in which a host goes on', async () => {
  const { rows } = await target.administrator.query(
    `insert into trees.tree (county_id) values ('qiaojia') returning id`,
  );
  expect(rows).toEqual([{ id: 3 }]);
  const { rows: loose } = await target.administrator.query(`
    select relname from pg_class where relnamespace = any ('{kernel,trees}'::regnamespace[]) and relrowsecurity and not relforcerowsecurity
    union all select conname from pg_constraint where connamespace = any ('{kernel,trees}'::regnamespace[]) and condeferrable`);
  expect(loose).toEqual([]);
  const host = await createHost(options);
  expect(host.view.plugins()).toMatchObject([{ id: 'trees', state: 'started' }]);
  await host.stop();
});

it('moves nothing into a database that holds something', async () => {
  await expect(moveDatabase(options, source.url)).rejects.toMatchObject({ code: 'DATABASE_NOT_EMPTY' });
});
