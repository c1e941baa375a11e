import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../embedded-postgres/index.ts';
import { kernelMigrations, migrateSchema, PostgresDatabase } from '../storage/index.ts';
import { makeDataFolder } from '../testing/make-data-folder.ts';

let server: EmbeddedPostgres;
let database: PostgresDatabase;
let folder: string;
const hosts = new Set<ChildProcess>();

beforeAll(async () => {
  folder = await makeDataFolder('crash');
  // Of its own, with the disk in order: this one is killed.
  server = await startEmbeddedPostgres({ dataFolder: folder });
  database = new PostgresDatabase({ url: server.hostUrl, maxConnections: 2 });
  const version = '1.0.0';
  await migrateSchema(database, { schema: 'kernel', installed: [{ version, migrations: kernelMigrations }] });
  await migrateSchema(database, { schema: 'crash', installed: [{ version, migrations: [tables] }] });
});
afterAll(async () => {
  for (const host of hosts) host.kill('SIGKILL');
  await database.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const tables = {
  name: '0001-tables',
  up: async (db: Kysely<unknown>) => {
    await sql`create table fact (county_id text, id uuid, primary key (county_id, id))`.execute(db);
    await sql`create table effect (county_id text, position bigint generated always as identity, key text,
      fact_id uuid, sequence bigint, primary key (county_id, position))`.execute(db);
  },
  down: async () => {},
};

function startHost(limit = Infinity): ChildProcess {
  const host = fork(join(import.meta.dirname, 'crash-host.fixture.ts'), [server.hostUrl, `${limit}`], {
    execArgv: ['--conditions=@peixun/source', '--no-warnings'],
  });
  hosts.add(host);
  host.once('exit', () => hosts.delete(host));
  return host;
}

/** Waits until the host has published so many facts more, which it may do only while PostgreSQL runs. */
async function published(host: ChildProcess, count: number): Promise<void> {
  for (let seen = 0; seen < count; seen += 1) await once(host, 'message');
}

async function kill(host: ChildProcess): Promise<void> {
  host.kill('SIGKILL');
  await once(host, 'exit');
}

async function killPostgres(): Promise<void> {
  const [pid] = (await readFile(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

it('loses no committed event and handles none twice, whoever is killed', async () => {
  const survivor = startHost();
  await published(survivor, 10);
  for (let round = 0; round < 5; round += 1) {
    const victim = startHost();
    await published(victim, 20 + 13 * round);
    if (round % 2 === 1) {
      await killPostgres();
      await published(survivor, 20);
    }
    await kill(victim);
  }
  await published(survivor, 20);
  await kill(survivor);
  const heir = startHost(0);
  await expect.poll(async () => (await counts()).waiting, { interval: 100 }).toBe(0);
  await kill(heir);

  const { facts, ...found } = await counts();
  expect(facts).toBeGreaterThan(200);
  expect(found).toEqual({ events: facts, effects: facts, distinct: facts, disordered: 0, waiting: 0 });
});

async function counts() {
  const scope = { schema: 'crash', countyId: 'qiaojia', actor: '', units: '*' as const };
  const db = database.builder<any>();
  const query = db.selectNoFrom([
    sql<number>`(select count(*) from crash.fact)`.as('facts'),
    sql<number>`(select count(*) from crash.effect)`.as('effects'),
    sql<number>`(select count(distinct fact_id) from crash.effect)`.as('distinct'),
    sql<number>`(select count(*) from (
      select sequence < lag(sequence) over (partition by key order by position) as wrong from crash.effect) as e
      where wrong)`.as('disordered'),
  ]);
  const [own] = await database.read(scope, query);
  const log = await sql<{ events: number; waiting: number }>`select
    (select count(*) from kernel.event_log) as events,
    (select count(*) from kernel.delivery) as waiting`.execute(database.kernel);
  return { ...own!, ...log.rows[0]! };
}
