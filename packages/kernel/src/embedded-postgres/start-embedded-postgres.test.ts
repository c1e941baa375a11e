import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { makeDataFolder } from '../testing/make-data-folder.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.ts';
import { unprivilegedUser } from './system-user.ts';

let dataFolder: string;
let servers: EmbeddedPostgres[];
beforeEach(async () => {
  dataFolder = await makeDataFolder('embedded with spaces');
  servers = [];
});
afterEach(async () => {
  for (const server of servers) await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

async function start(options: { join?: boolean } = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataFolder, ...options });
  servers.push(server);
  return server;
}

async function ask<Row>(url: string, query: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  return client
    .query(query)
    .then(result => result.rows as Row[])
    .finally(() => client.end());
}

const pidFile = () => join(dataFolder, 'postgres', 'data', 'postmaster.pid');
const pid = async () => Number((await readFile(pidFile(), 'utf8')).split('\n')[0]);

/** A host that is killed right after its start: its server lives on. */
async function startAndKillHost(): Promise<void> {
  const code = `import { startEmbeddedPostgres } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))};
    await startEmbeddedPostgres({ dataFolder: process.argv[1] });
    process.kill(process.pid, 'SIGKILL');`;
  const flags = ['--conditions=@peixun/source', '--no-warnings', '--input-type=module'];
  expect(() => execFileSync(process.execPath, [...flags, '-e', code, dataFolder])).toThrow();
}

describe('startEmbeddedPostgres', () => {
  it('keeps what was written over a stop and a start, and leaves nothing running', async () => {
    const first = await start();
    await ask(first.hostUrl, 'create schema kept');
    await first.stop();
    expect(existsSync(pidFile())).toBe(false);
    const second = await start();
    expect(await ask(second.hostUrl, `select nspname from pg_namespace where nspname = 'kept'`)).toHaveLength(
      1,
    );
  });

  it('speaks UTF-8 on the loopback interface only, and asks everybody for a password', async () => {
    const { adminUrl, hostUrl } = await start();
    const [settings] = await ask(
      adminUrl,
      `select current_setting('server_encoding') as encoding, current_setting('listen_addresses') as addresses,
        current_setting('fsync') as fsync, lower('ÄÉ') as lower, current_setting('log_min_error_statement') as logged`,
    );
    expect(settings).toEqual({
      encoding: 'UTF8',
      addresses: '127.0.0.1',
      fsync: 'on',
      lower: 'äé',
      logged: 'panic',
    });
    const guess = new URL(hostUrl);
    guess.password = 'guess';
    await expect(ask(guess.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect((await stat(join(dataFolder, 'keys', 'database-passwords.json'))).mode & 0o077).toBe(0);
  });

  it('adopts the server of a killed host', async () => {
    await startAndKillHost();
    const orphan = await pid();
    const server = await start();
    expect(await pid()).toBe(orphan);
    await server.stop();
    expect(existsSync(pidFile())).toBe(false);
  });

  it('starts after a power cut, when another program has the process id of the dead server', async () => {
    await (await start()).stop();
    const program = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], {
      ...unprivilegedUser(),
    });
    onTestFinished(() => void program.kill('SIGKILL'));
    const [root, unusedPort] = [join(dataFolder, 'postgres', 'data'), 1];
    await writeFile(pidFile(), `${program.pid}\n${root}\n0\n${unusedPort}\n\n127.0.0.1\n\nready\n`);
    const server = await start();
    expect(await ask(server.hostUrl, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  it('is for one of two hosts that start at the same instant; the other is refused, unless asked to join', async () => {
    const both = await Promise.allSettled([start(), start()]);
    const refused = both.flatMap(one => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toEqual([expect.objectContaining({ code: 'DATA_FOLDER_IN_USE' })]);
    const [server] = servers as [EmbeddedPostgres];
    const joined = await start({ join: true });
    expect(joined.hostUrl).toBe(server.hostUrl);
    await joined.stop();
    expect(await ask(server.hostUrl, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  it('starts a server that died again, on the same port', async () => {
    const { hostUrl } = await start();
    const died = await pid();
    process.kill(died, 'SIGKILL');
    await expect.poll(() => ask(hostUrl, 'select 1 as alive').catch(() => [])).toEqual([{ alive: 1 }]);
    expect(await pid()).not.toBe(died);
  });

  it('refuses a cluster of another major version and says what to do', async () => {
    await (await start()).stop();
    await writeFile(join(dataFolder, 'postgres', 'data', 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow(/belongs to PostgreSQL 17.*runs PostgreSQL 18.*Back it up/);
  });

  it('refuses a cluster whose passwords are gone', async () => {
    await (await start()).stop();
    await rm(join(dataFolder, 'keys', 'database-passwords.json'));
    await expect(start()).rejects.toMatchObject({ code: 'PASSWORDS_MISSING' });
  });

  it.runIf(process.getuid?.() === 0)('stands where its user can reach it when root starts it', async () => {
    await chmod(dataFolder, 0o700);
    const server = await start();
    expect(await ask(server.hostUrl, 'select 1 as alive')).toEqual([{ alive: 1 }]);
    const root = await realpath(join(dataFolder, 'postgres'));
    expect(root.startsWith(dataFolder)).toBe(false);
    await server.stop();
    await rm(root, { recursive: true });
  });

  it('names the package that is missing', async () => {
    await expect(
      startEmbeddedPostgres({ dataFolder, binaries: '@embedded-postgres/toaster' }),
    ).rejects.toThrow(/"@embedded-postgres\/toaster".*DATABASE_URL/);
  });
});
