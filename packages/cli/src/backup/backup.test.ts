import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@peixun/kernel/embedded-postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedFolder } from '../app/data-folder.ts';
import { backUp } from './back-up.ts';
import { restore } from './restore.ts';

const now = new Date('2026-03-01T08:00:00Z');

describe('a backup of a running host', () => {
  let root: string;
  const at = (...names: string[]) => join(root, ...names);
  const targets = () => ({ target: at('backup'), keysTarget: at('keys'), now });

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'peixun-backup-'));
    await mkdir(at('data/keys'), { recursive: true });
    await writeFile(at('data/keys/session-secret'), 'secret');
    await mkdir(at('data/files/ab'), { recursive: true });
    await writeFile(at('data/files/ab/one'), 'a file');
    const server = await startEmbeddedPostgres({ dataFolder: embeddedFolder({ dataFolder: at('data') }) });
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

  it('comes back with every row and file as of the backup', async () => {
    const restored = { dataFolder: at('restored') };

    const note = await restore(restored, { source: at('backup'), keysSource: at('keys') });

    expect(note).toMatchObject({ madeAt: now.toISOString(), hasCluster: true });
    expect(await readFile(at('restored/files/ab/one'), 'utf8')).toBe('a file');
    expect(await readFile(at('restored/keys/session-secret'), 'utf8')).toBe('secret');
    const server = await startEmbeddedPostgres({ dataFolder: embeddedFolder(restored) });
    const client = new pg.Client({ connectionString: server.hostUrl });
    await client.connect();
    const { rows } = await client.query('select count(*)::int as count, max(id) as last from note');
    await client.end();
    await server.stop();
    expect(rows).toEqual([{ count: 1000, last: 1000 }]);
  });

  it('holds no key beside the data', () => {
    expect(existsSync(at('backup/data/keys'))).toBe(false);
    expect(existsSync(at('backup/cluster/../database-passwords.json'))).toBe(false);
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
