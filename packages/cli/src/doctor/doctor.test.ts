import { createServer, type AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDatabase, judgeDatabase } from './check-database.ts';
import { checkDataFolder, checkNode, checkPort, judgeSpace } from './check-machine.ts';

describe('checkNode', () => {
  it.each([
    ['24.16.0', 'good'],
    ['26.1.0', 'good'],
    ['24.15.0', 'failed'],
    ['22.23.2', 'failed'],
    ['25.9.0', 'failed'],
  ])('finds Node %s %s', (version, state) => {
    expect(checkNode(version).state).toBe(state);
  });
});

describe('checkDataFolder', () => {
  it('names a folder that cannot be made, and why', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'peixun-doctor-'));
    await writeFile(join(folder, 'file'), '');

    const found = await checkDataFolder(join(folder, 'file', 'data'));

    expect(found).toMatchObject({ state: 'failed', text: expect.stringContaining('ENOTDIR') });
    await rm(folder, { recursive: true });
  });

  it.each([
    [0.5, 'failed'],
    [5, 'warning'],
    [50, 'good'],
  ])('finds %d GB %s', (gigabytes, state) => {
    expect(judgeSpace('data', gigabytes * 1024 ** 3).state).toBe(state);
  });
});

describe('checkPort', () => {
  it('tells a port in use from a free one', async () => {
    const server = createServer().listen(0);
    await new Promise(done => server.once('listening', done));
    const { port } = server.address() as AddressInfo;

    expect((await checkPort(port)).state).toBe('warning');
    await new Promise(done => server.close(done));
    expect((await checkPort(port)).state).toBe('good');
  });
});

describe('checkDatabase', () => {
  const hostUrl = () => process.env['PEIXUN_TEST_HOST_URL'] ?? '';
  const adminUrl = () => process.env['PEIXUN_TEST_ADMIN_URL'] ?? '';

  it('finds the login of a host good', async () => {
    expect(await checkDatabase(hostUrl())).toMatchObject([{ state: 'good' }]);
  });

  it('refuses a superuser, for whom row-level security does not hold', async () => {
    const states = (await checkDatabase(adminUrl())).map(({ text }) => text).join('\n');

    expect(states).toMatch(/nosuperuser/);
  });

  it('prints the SQL of the administrator when the database does not answer', async () => {
    const [found] = await checkDatabase('postgres://county:pass%20word@127.0.0.1:1/training');

    expect(found).toMatchObject({ state: 'failed', text: expect.stringContaining('ECONNREFUSED') });
    expect(found?.text).toContain(`create role "county"`);
    expect(found?.text).toContain(`password 'pass word'`);
    expect(found?.text).toContain(`create database "training"`);
  });

  it.each([{ version: 140_012 }, { version: 190_000 }, { encoding: 'SQL_ASCII' }, { createsRoles: false }])(
    'refuses %o',
    wrong => {
      const right = {
        version: 180_004,
        encoding: 'UTF8',
        super: false,
        bypassesRowSecurity: false,
        createsRoles: true,
        inherits: false,
        createsSchemas: true,
      };

      const url = 'postgres://county@127.0.0.1/training';

      expect(judgeDatabase(right, url)).toMatchObject([{ state: 'good' }]);
      expect(judgeDatabase({ ...right, ...wrong }, url)).toMatchObject([{ state: 'failed' }]);
    },
  );
});
