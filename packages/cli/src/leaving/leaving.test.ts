import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  KeyedPersonalData,
  loadPersonalDataKeys,
  LocalFileDriver,
  personalDataKeyFile,
  pluginsFolder,
  trustedFolder,
} from '@peixun/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { knownPlugins } from '../app/known-plugins.ts';
import { unpackArchive } from '../bundles/archive.ts';
import { checkChoices } from '../installing/county-choices.ts';
import { openOffice } from '../installing/office.fixture.ts';
import { uninstallPlugin, type UninstallOptions } from './uninstall-plugin.ts';

const { database, folder, options, host, author, bundleOf, add, hello, close } = await openOffice();
afterAll(close);

// Of a name that no other test has: the roles that go with a plugin are those of the whole server.
beforeAll(async () => {
  await mkdir(trustedFolder(options.dataFolder), { recursive: true });
  await writeFile(join(trustedFolder(options.dataFolder), 'author.pem'), author.publicKey);
  for (const id of ['farewells', 'bystander']) await add((await bundleOf({ id })).file, ['qiaojia']);
  await host.reload();
});

const rowId = '01900000-0000-7000-8000-000000000001';
const uninstall = (choice: Partial<UninstallOptions> = {}) =>
  uninstallPlugin(options, 'farewells', {
    ...{ withPersonalData: false, file: join(folder, `${choice.county ?? choice.drop ?? 'kept'}.tgz`) },
    ...choice,
  });
const sha256 = 'a'.repeat(64);
const files = () => new LocalFileDriver(join(options.dataFolder, 'files'));

/** What the farewells and the kernel keep of a county. */
async function greet(county: string): Promise<void> {
  const cipher = new KeyedPersonalData(loadPersonalDataKeys(personalDataKeyFile(options.dataFolder)));
  await files().write(county, sha256, Buffer.from('a file'));
  const { administrator } = database;
  await administrator.query(
    `insert into farewells.greeting values ($1, '${rowId}', '=said "hello", 你好', $2)`,
    [county, cipher.encrypt('5321')],
  );
  for (const statement of [
    `insert into farewells.answer values ($1, '${rowId}')`,
    `insert into kernel.stored_file (county_id, id, plugin, name, content_type, size, sha256)
      values ($1, '${rowId}', 'farewells', 'a.txt', 'text/plain', 6, '${sha256}')`,
    `insert into kernel.plugin_setting (county_id, plugin_id, name, value, changed_by, changed_at)
      values ($1, 'farewells', 'loud', 'true', 'x', now())`,
  ]) {
    await administrator.query(statement, [county]);
  }
}

async function unpacked(archive: string) {
  const place = await mkdtemp(join(folder, 'export-'));
  await unpackArchive(join(folder, archive), place);
  return (path: string) => readFile(join(place, path), 'utf8');
}

/** A number for the rows of each table: the same as long as nobody touches them. */
async function fingerprints(): Promise<Record<string, string>> {
  const { rows: tables } = await database.administrator.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema', 'farewells')
        and tablename not in ('host_lease', 'migration') order by 1`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await database.administrator.query<{ print: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as print from ${name} t`,
    );
    prints[name] = rows[0]!.print;
  }
  return prints;
}

it('is refused while a county enables the plugin', async () => {
  await expect(uninstall()).rejects.toThrow('qiaojia');
});

let before: Record<string, string>;

it('takes one county along while another is served', async () => {
  before = await fingerprints();
  for (const county of ['pinghu', 'qiaojia']) await greet(county);
  await expect(uninstall({ county: 'pinhgu' })).rejects.toThrow('pinghu, qiaojia');
  await expect(uninstall({ county: 'qiaojia' })).rejects.toThrow('qiaojia');
  expect(await uninstall({ county: 'pinghu', drop: 'farewells' })).toMatchObject({
    tables: [
      { name: 'answer', count: 1 },
      { name: 'greeting', count: 1 },
    ],
    files: 1,
  });

  const read = await unpacked('pinghu.tgz');
  expect((await read('farewells/greeting.ndjson')).trim().split('\n')).toEqual([
    expect.stringContaining('"pinghu"'),
  ]);
  const { rows } = await database.administrator.query<{
    county_id: string;
  }>(`select county_id from farewells.greeting
    union all select county_id from farewells.answer
    union all select county_id from kernel.stored_file where plugin = 'farewells'
    union all select county_id from kernel.plugin_setting where plugin_id = 'farewells'`);
  expect(rows.map(({ county_id: county }) => county)).toEqual(Array(4).fill('qiaojia'));
  expect(await files().read('pinghu', sha256)).toBeUndefined();
  expect(await hello('qiaojia', 'farewells')).toBe('Hello from 1.0.0');
});

it('takes everything of the plugin along, then deletes that alone', async () => {
  const { administrator } = database;
  await administrator.query(`insert into farewells.greeting values ('elsewhere', '${rowId}', 'x', null)`);

  // As a host makes it for a plugin that runs in a process of its own.
  const role = host.database.roles.isolated('farewells', 'qiaojia');
  await host.database.loginPool.query(`create role ${role}; grant ${role} to current_user`);
  await administrator.query(`grant usage on schema farewells, kernel to ${role}`);

  const { found } = await knownPlugins(options);
  const disabled = new Map([['qiaojia', { isEnabled: false }]]);
  await (
    await checkChoices(options, found, 'farewells', disabled)
  )();
  await host.reload();
  expect(await hello('qiaojia', 'farewells')).toBe(404);
  await expect(uninstall({ drop: 'farewell' })).rejects.toThrow('farewell');
  expect(await uninstall({ drop: 'farewells', withPersonalData: true })).toMatchObject({
    tables: [
      { name: 'answer', count: 1 },
      { name: 'greeting', count: 2 },
    ],
    files: 1,
  });

  const read = await unpacked('farewells.tgz');
  expect(JSON.parse((await read('farewells/greeting.ndjson')).split('\n')[1]!)).toEqual({
    ...{ county_id: 'qiaojia', id: rowId, words: '=said "hello", 你好', secret: '5321' },
  });
  expect(await read('farewells/greeting.csv')).toContain(`"'=said ""hello"", 你好","5321"`);
  expect(await read(`files/qiaojia/${rowId}`)).toBe('a file');
  expect(await read('settings.ndjson')).toContain('"loud"');
  expect(await read('README.md')).toContain('`words` text');

  expect(await fingerprints()).toEqual(before);
  expect(await files().read('qiaojia', sha256)).toBeUndefined();
  const { rows } = await administrator.query(`select nspname from pg_namespace where nspname = 'farewells'
    union all select rolname from pg_roles where rolname like '%farewells%' or rolname = '${role}'
    union all select schema from kernel.migration where schema = 'farewells'`);
  expect(rows).toEqual([]);
  expect(await readdir(pluginsFolder(options.dataFolder))).not.toContain('farewells@1.0.0');
});
