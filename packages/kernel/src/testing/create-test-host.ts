import type { EventToken, JobToken, Logger, StandardRole } from '@peixun/plugin-api';
import { sql, type CompiledQuery } from 'kysely';
import { randomUUIDv7 } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { findJobRun, startStatement } from '../events/job-runs.ts';
import { publicationStatements } from '../events/publication.ts';
import { createHost } from '../host/create-host.ts';
import type { Host } from '../host/host.ts';
import type { HostOptions } from '../host/host-options.ts';
import {
  createAccount,
  createPerson,
  createUnit,
  grantRole,
  type NewPerson,
  type NewUnit,
} from './directory-factory.ts';
import { createTestDatabase, type TestDatabase } from './create-test-database.ts';
import { TestClient } from './test-client.ts';

export type TestHostOptions = Partial<
  Omit<HostOptions, 'plugins' | 'dataFolder' | 'databaseUrl' | 'clock' | 'log'>
> & {
  readonly plugins: HostOptions['plugins'];
};

/** Who signs in: roles over a unit, and a person on the roster unless told otherwise. */
export interface SignInOptions {
  /** `qiaojia` unless told. */
  readonly county?: string;
  readonly roles?: readonly (StandardRole | (string & {}))[];
  /** The root of what the roles reach; the whole county unless told. */
  readonly unitId?: string;
  readonly personId?: string | null;
}

/** An event as it stands in the log. */
export interface LoggedEvent {
  readonly name: string;
  readonly version: number;
  readonly key: string;
  readonly payload: unknown;
}

/** A clock that stands still until the test moves it. */
export class TestClock {
  #now: Date;

  constructor(now: Date) {
    this.#now = now;
  }

  now = (): Date => this.#now;

  advance(step: { days?: number; minutes?: number; seconds?: number }): void {
    const { days = 0, minutes = 0, seconds = 0 } = step;
    this.#now = new Date(this.#now.getTime() + ((days * 24 * 60 + minutes) * 60 + seconds) * 1000);
  }
}

/** A host in this process on a database of its own, with the counties `qiaojia` and `pinghu` unless told. */
export interface TestHost {
  readonly host: Host;
  readonly database: TestDatabase;
  readonly clock: TestClock;
  /** What was logged at `warn` and `error`. */
  readonly warnings: readonly { readonly message: string; readonly fields?: Record<string, unknown> }[];
  signIn(options?: SignInOptions): Promise<TestClient>;
  /** Nobody. */
  visitor(county?: string): TestClient;
  unit(unit?: NewUnit): Promise<string>;
  person(person?: NewPerson): Promise<string>;
  /** All that was published in a county, oldest first. */
  events(county?: string): Promise<readonly LoggedEvent[]>;
  /**
   * Waits until every published event was handled or became a dead letter, no job waits or runs, and every closed
   * group of anonymous answers has reached its plugin.
   */
  settled(): Promise<void>;
  /** Publishes an event as the plugin that it belongs to would. */
  publish<Payload extends z.ZodType>(
    event: EventToken<Payload>,
    payload: z.input<Payload>,
    county?: string,
  ): Promise<void>;
  /**
   * Runs a job in a county as its schedule would, and returns what it returned.
   *
   * @throws Error with the code of its failure, and where no plugin of the county has the job.
   */
  runJob<Input extends z.ZodType>(
    job: JobToken<Input>,
    input: z.input<Input>,
    county?: string,
  ): Promise<unknown>;
  close(): Promise<void>;
}

export async function createTestHost(options: TestHostOptions): Promise<TestHost> {
  const [database, dataFolder] = await Promise.all([
    createTestDatabase(),
    mkdtemp(join(tmpdir(), 'peixun-test-host-')),
  ]);
  const clock = new TestClock(new Date());
  const warnings: { message: string; fields?: Record<string, unknown> }[] = [];
  const host = await createHost({
    counties: ['qiaojia', 'pinghu'].map(id => ({
      id,
      name: { 'zh-CN': `${id} 县`, en: id },
      plugins: Object.fromEntries(idsOf(options.plugins).map(plugin => [plugin, {}])),
    })),
    ...options,
    dataFolder,
    databaseUrl: database.url,
    clock: clock.now,
    log: collectingLogger(warnings),
  }).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const db = host.database.kernel;
  const fetch = (request: Request) => host.fetch(request);
  const settled = async () => {
    for (;;) {
      const { rows } = await sql<{ busy: boolean }>`
        select exists (select from kernel.delivery where state = 'waiting' and due_at < 'infinity')
          or exists (select from kernel.job_run where state in ('waiting', 'running'))
          or exists (select from kernel.closing_anonymous_group) as busy`.execute(db);
      if (!rows[0]?.busy) return;
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  };
  return {
    host,
    database,
    clock,
    warnings,
    async signIn({ county = 'qiaojia', roles = [], unitId, personId } = {}) {
      const person = personId === undefined ? await createPerson(db, { county, unitId }) : personId;
      const accountId = await createAccount(db, county, person, clock.now());
      for (const role of roles) await grantRole(db, { county, accountId, role, unitId });
      const cookie = await host.identity.createSession(accountId);
      return new TestClient({
        fetch,
        county,
        accountId,
        personId: person ?? undefined,
        cookie: cookie.split(';')[0],
      });
    },
    visitor: (county = 'qiaojia') => new TestClient({ fetch, county }),
    async unit(unit) {
      const id = await createUnit(db, unit);
      await host.reload();
      return id;
    },
    person: person => createPerson(db, person),
    async events(county = 'qiaojia') {
      const { rows } = await sql<LoggedEvent>`
        select name, version, key, payload from kernel.event_log
        where county_id = ${county} order by sequence`.execute(db);
      return rows;
    },
    settled,
    async publish({ name, version, payload, key }, input, county = 'qiaojia') {
      const checked = payload.parse(input) as z.output<typeof payload>;
      const publication = { name, version, key: key(checked), payload: checked };
      await db.transaction().execute(async tx => {
        for (const statement of publicationStatements(county, [publication], clock.now())) {
          await tx.executeQuery(statement.compile() as CompiledQuery);
        }
      });
    },
    async runJob(job, input, county = 'qiaojia') {
      const id = randomUUIDv7();
      const [plugin = ''] = job.id.split('/');
      if (host.view.jobOf(county, plugin, job.id) === undefined) {
        const reason = host.view.plugins().find(({ id: other }) => other === plugin)?.reason?.en;
        throw new Error(`Nobody runs job '${job.id}' in county '${county}'. ${reason ?? ''}`.trim());
      }
      const start = { id, plugin, job: job.id, input: job.input.parse(input), actor: `system:${plugin}` };
      await db.executeQuery(startStatement(host.database, county, start, clock.now()).compile());
      await settled();
      const run = await findJobRun(host.database, county, id);
      if (run?.state === 'done') return run.result;
      throw new Error(`Job '${job.id}' failed: ${run?.error?.code} ${run?.error?.title.en}`);
    },
    async close() {
      await host.stop();
      await database.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

function idsOf(plugins: HostOptions['plugins']): string[] {
  return plugins.flatMap(plugin => {
    if (typeof plugin === 'string') return [];
    if ('isolation' in plugin) return idsOf([plugin.plugin]);
    return 'manifest' in plugin ? plugin.manifest.id : plugin.id;
  });
}

function collectingLogger(warnings: { message: string; fields?: Record<string, unknown> }[]): Logger {
  const collect = (message: string, fields?: Record<string, unknown>) =>
    void warnings.push({ message, fields });
  return { info: () => {}, warn: collect, error: collect };
}
