import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHost } from '@peixun/kernel';
import { startEmbeddedPostgres } from '@peixun/kernel/embedded-postgres';
import { createTestDatabase, makeDataFolder } from '@peixun/kernel/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp } from './back-up.ts';
import { restore } from './restore.ts';

const now = new Date('2026-03-01T08:00:00Z');

describe('a backup of a running host', () => {
  let root: string;
  const at = (...names: string[]) => join(root, ...names);
  const targets = () => ({ target: at('backup'), keysTarget: at('keys'), now });

  beforeAll(async () => {
    root = await makeDataFolder('backup');
    await mkdir(at('data/keys'), { recursive: true });
    await writeFile(at('data/keys/session-secret'), 'secret');
    await mkdir(at('data/files/ab'), { recursive: true });
    await writeFile(at('data/files/ab/one'), 'a file');
    await mkdir(at('data/postgres.moved-1'));
    const server = await startEmbeddedPostgres({ dataFolder: at('data') });
    const client = new pg.Client({ connectionString: server.hostUrl });
    await client.connect();
    await client.query('create table note (id int primary key)');
    await client.query('insert into note select generate_series(1, 1000)');

    await backUp({ dataFolder: at('data') }, targets());

    await client.query('insert into note values (1001)');
    await client.end();
    await server.stop();
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('comes back with every row and file as of the backup, also over what broke off', async () => {
    const restored = { dataFolder: at('restored') };
    await mkdir(at('restored/files/left'), { recursive: true });
    await writeFile(at('restored/restore.unfinished'), '');
    const host = createHost({ ...restored, plugins: [], counties: [] });
    await expect(host).rejects.toMatchObject({ code: 'RESTORE_UNFINISHED' });

    const note = await restore(restored, { source: at('backup'), keysSource: at('keys') });

    expect(note).toMatchObject({ madeAt: now.toISOString(), hasCluster: true });
    expect(await readFile(at('restored/files/ab/one'), 'utf8')).toBe('a file');
    expect(await readdir(at('restored/files'))).toEqual(['ab']);
    expect(await readFile(at('restored/keys/session-secret'), 'utf8')).toBe('secret');
    const server = await startEmbeddedPostgres(restored);
    const client = new pg.Client({ connectionString: server.hostUrl });
    await client.connect();
    const { rows } = await client.query('select count(*)::int as count, max(id) as last from note');
    await client.end();
    await server.stop();
    expect(rows).toEqual([{ count: 1000, last: 1000 }]);
  });

  it('holds no key beside the data, and no database that was moved away', async () => {
    expect(await readdir(at('backup/data'))).toEqual(['files']);
    expect(existsSync(at('keys/keys/database-passwords.json'))).toBe(true);
  });

  it('is never written over', async () => {
    await expect(backUp({ dataFolder: at('data') }, targets())).rejects.toThrow(/not empty|不是空目录/);
  });

  it('is never restored over data', async () => {
    const restored = restore({ dataFolder: at('data') }, { source: at('backup'), keysSource: at('keys') });

    await expect(restored).rejects.toThrow(/not empty|不是空目录/);
  });

  it('is refused when it broke off', async () => {
    await mkdir(at('broken'));

    const restored = restore({ dataFolder: at('new') }, { source: at('broken'), keysSource: at('keys') });

    await expect(restored).rejects.toThrow(/no whole backup|没有由/);
  });

  it('needs its keys', async () => {
    const restored = restore(
      { dataFolder: at('new') },
      { source: at('backup'), keysSource: at('elsewhere') },
    );

    await expect(restored).rejects.toThrow(/no keys|没有备份的密钥/);
  });
});

it("a backup of the county's own server holds the roles that no dump has", async () => {
  const root = await makeDataFolder('backup-roles');
  const test = await createTestDatabase();
  try {
    const at = (name: string) => join(root, name);
    await mkdir(at('data/keys'), { recursive: true });
    const targets = { target: at('backup'), keysTarget: at('keys'), now };
    await backUp({ dataFolder: at('data'), databaseUrl: test.url }, targets);
    const statements = await readFile(at('backup/database-roles.sql'), 'utf8');
    // The same server stands for another one: roles of another prefix are not there yet.
    await test.administrator.query(
      `begin; create role moved_host noinherit; ${statements.replaceAll('peixun_', 'moved_')}`,
    );
    const { rows } = await test.administrator.query<{ name: string; member: string }>(`
      select r.rolname as name, pg_has_role('moved_host', r.oid, 'member') as member
      from pg_roles r where r.rolname like 'moved\\_%' and r.rolname <> 'moved_host' order by 1`);
    await test.administrator.query('rollback');
    expect(rows).toEqual(
      expect.arrayContaining([
        { name: 'moved_kernel_owner', member: true },
        { name: 'moved_kernel_runtime', member: true },
        { name: 'moved_kernel_system', member: true },
      ]),
    );
  } finally {
    await test.close();
    await rm(root, { recursive: true, force: true });
  }
});
