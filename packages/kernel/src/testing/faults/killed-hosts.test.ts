import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../embedded-postgres/index.ts';
import { leaseSeconds } from '../../events/host-lease.ts';
import { createHost } from '../../host/create-host.ts';
import { createAccount, grantRole } from '../directory-factory.ts';
import { makeDataFolder } from '../make-data-folder.ts';
import { ledgerPlugin } from './ledger-plugin.ts';

let folder: string;
let postgres: EmbeddedPostgres;
let administrator: pg.Pool;
let cookie: string;
const hosts = new Set<ChildProcess>();

beforeAll(async () => {
  folder = await makeDataFolder('faults');
  // Of its own, with the disk in order: this one is killed.
  postgres = await startEmbeddedPostgres({ dataFolder: folder });
  const adminUrl = new URL(postgres.adminUrl);
  adminUrl.pathname = new URL(postgres.hostUrl).pathname;
  administrator = new pg.Pool({ connectionString: adminUrl.href, max: 1 });
  administrator.on('error', () => {});
  cookie = await installLedger();
});
afterAll(async () => {
  for (const host of hosts) host.kill('SIGKILL');
  await administrator.end();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

it('keeps what was answered, once, with audit row, event and effect, whoever is killed', async () => {
  const survivor = await startHost();
  const answered: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const victim = await startHost();
    const requests = Array.from({ length: 40 }, (_, index) => `${round}-${index}`);
    const sent = requests.map((request, index) =>
      send(request, index % 2 === 0 ? victim : survivor, survivor),
    );
    await once(victim.process, 'message');
    if (round % 2 === 1) await killPostgres();
    await kill(victim.process);
    answered.push(...(await Promise.all(sent)).flatMap(request => request ?? []));
  }
  await expect.poll(waiting).toBe(0);
  await kill(survivor.process);

  const entries = await column('select request from ledger.entry');
  expect(new Set(entries).size, 'no request was carried out twice').toBe(entries.length);
  // In two of the four rounds PostgreSQL lives, and the survivor answers its half.
  expect(answered.length).toBeGreaterThanOrEqual(40);
  expect(entries).toEqual(expect.arrayContaining(answered));
  const ids = await column('select id from ledger.entry order by id');
  expect({
    effects: await column('select entry_id from ledger.effect order by 1'),
    events: await column(`select payload ->> 'id' from kernel.event_log order by 1`),
    audited: await column(`select object_id from kernel.audit_entry where object_type = 'entry' order by 1`),
  }).toEqual({ effects: ids, events: ids, audited: ids });
});

it('takes over events of a killed host at once, and jobs when its lease is over: within 30 seconds', async () => {
  const victim = await startHost('stuck');
  const reached = new Set<unknown>();
  const isStuck = new Promise<void>(resolve => {
    victim.process.on('message', place => {
      if (reached.add(place).size === 2) resolve();
    });
  });
  const { id } = (await call(victim, 'entries', { request: 'taken over' })) as { id: string };
  const { run } = (await call(victim, 'closings')) as { run: string };
  await isStuck;
  const survivor = await startHost();
  await kill(victim.process);
  await expect.poll(waiting).toBe(0);
  // Held against the lease three times while it lasts.
  expect(leaseSeconds + leaseSeconds / 3).toBeLessThan(30);
  await administrator.query(
    `update kernel.host_lease set seen_at = seen_at - $2 * interval '1 second'
      where id = (select host_id from kernel.job_run where id = $1)`,
    [run, leaseSeconds],
  );
  await expect.poll(() => column(`select state from kernel.job_run where id = '${run}'`)).toEqual(['done']);
  expect(await column(`select entry_id from ledger.effect where entry_id = '${id}'`)).toEqual([id]);
  await kill(survivor.process);
});

interface LedgerHost {
  readonly process: ChildProcess;
  readonly port: number;
}

/** Starts it again when it ends at once, as a service manager would: PostgreSQL may not be back yet. */
async function startHost(conduct?: 'stuck'): Promise<LedgerHost> {
  const args = [postgres.hostUrl, folder, ...(conduct ? [conduct] : [])];
  for (;;) {
    const process = fork(join(import.meta.dirname, 'ledger-host.fixture.ts'), args, {
      execArgv: ['--conditions=@peixun/source', '--no-warnings'],
    });
    hosts.add(process);
    const port = await new Promise<number | undefined>(resolve => {
      process.on('message', message => typeof message === 'number' && resolve(message));
      process.once('exit', () => {
        hosts.delete(process);
        resolve(undefined);
      });
    });
    if (port !== undefined) return { process, port };
  }
}

async function kill(host: ChildProcess): Promise<void> {
  const exit = once(host, 'exit');
  host.kill('SIGKILL');
  await exit;
}

async function killPostgres(): Promise<void> {
  const [pid] = (await readFile(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

/** Migrates, and signs somebody in who may write. */
async function installLedger(): Promise<string> {
  const host = await createHost({
    plugins: [ledgerPlugin()],
    counties: [{ id: 'qiaojia', name: { 'zh-CN': '巧家', en: 'Qiaojia' }, plugins: { ledger: {} } }],
    databaseUrl: postgres.hostUrl,
    dataFolder: folder,
    log: { info() {}, warn() {}, error() {} },
  });
  const { kernel } = host.database;
  const accountId = await createAccount(kernel, 'qiaojia', null, new Date());
  await grantRole(kernel, { county: 'qiaojia', accountId, role: 'school' });
  const setCookie = await host.identity.createSession(accountId);
  await host.stop();
  return setCookie.split(';')[0]!;
}

/**
 * Sends a request under a key of its own until it is answered, as a browser would: to the other host when the first
 * one is gone.
 *
 * @returns the request, or nothing when its host died in the middle of it and its key is still reserved.
 */
async function send(request: string, first: LedgerHost, other: LedgerHost): Promise<string | undefined> {
  let host = first;
  for (;;) {
    const answer = await post(host, 'entries', { request }, { 'idempotency-key': `key-${request}` }).catch(
      () => undefined,
    );
    if (answer?.ok) return request;
    if (answer?.status === 409) return undefined;
    if (answer && answer.status < 500) throw new Error(await answer.text());
    if (!answer) host = other;
    // While PostgreSQL recovers.
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

async function call(host: LedgerHost, path: string, body?: object): Promise<unknown> {
  const answer = await post(host, path, body);
  expect(answer.status).toBe(200);
  return answer.json();
}

function post(
  { port }: LedgerHost,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/qiaojia/api/ledger/${path}`, {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...headers },
    body: body && JSON.stringify(body),
  });
}

async function column(query: string): Promise<string[]> {
  const { rows } = await administrator.query<string[]>({ text: query, rowMode: 'array' });
  return rows.map(([value]) => value!);
}

async function waiting(): Promise<number> {
  return (await column('select sequence from kernel.delivery')).length;
}
