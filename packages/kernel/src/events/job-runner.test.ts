import type { Logger } from '@peixun/plugin-api';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { findJobRun } from './job-runs.ts';
import type { EnabledJob } from './enabled-job.ts';
import { JobRunner, type JobRunnerOptions } from './job-runner.ts';
import { nextRun } from './job-schedules.ts';

const log: Logger = { info() {}, warn() {}, error() {} };
const job: EnabledJob = { countyId: 'qiaojia', timeZone: 'Asia/Shanghai', plugin: 'demo', job: 'demo/count' };
let test: TestDatabase;
let runners: JobRunner[] = [];

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());
beforeEach(() => test.administrator.query('truncate kernel.job_run, kernel.job_schedule, kernel.host_lease'));
afterEach(async () => {
  await Promise.all(runners.map(runner => runner.stop()));
  runners = [];
});

async function startRunner(options: Partial<JobRunnerOptions> = {}): Promise<JobRunner> {
  const runner = new JobRunner({
    database: test.database,
    log,
    jobs: () => [job],
    run: async () => undefined,
    pollInterval: 5,
    ...options,
  });
  runners.push(runner);
  await runner.start();
  return runner;
}

async function startJob(runner: JobRunner, input: unknown = {}, of = job): Promise<string> {
  const id = randomUUID();
  await test.database.transaction(
    { schema: 'kernel', countyId: 'qiaojia', actor: 'me', units: [] },
    async tx => {
      tx.beforeCommit(() => [
        runner.startStatement(
          'qiaojia',
          { id, plugin: of.plugin, job: of.job, input, actor: 'me' },
          tx.now(),
        ),
      ]);
      tx.afterCommit(() => runner.wake());
    },
  );
  return id;
}

const run = (id: string) => findJobRun(test.database, 'qiaojia', id);
const countRuns = async () => (await test.database.kernel.selectFrom('job_run').selectAll().execute()).length;

describe('JobRunner', () => {
  it('runs a started job and keeps its progress and result', async () => {
    const runner = await startRunner({
      run: async ({ input }, reportProgress) => {
        await reportProgress(3, 3);
        return { counted: input };
      },
    });
    const id = await startJob(runner, { to: 3 });
    await expect
      .poll(() => run(id))
      .toMatchObject({ state: 'done', actor: 'me', done: 3, total: 3, result: { counted: { to: 3 } } });
  });

  it('keeps the code of a failure and nothing of its message', async () => {
    const runner = await startRunner({
      run: async () => {
        throw new Error('secret');
      },
    });
    const id = await startJob(runner);
    await expect.poll(() => run(id)).toMatchObject({ state: 'failed', error: { code: 'JOB_FAILED' } });
    expect(JSON.stringify(await run(id))).not.toContain('secret');
  });

  it('ends a run that takes too long', async () => {
    const runner = await startRunner({
      jobs: () => [{ ...job, timeLimit: 0.02 }],
      run: () => new Promise(() => {}),
    });
    const id = await startJob(runner);
    await expect.poll(() => run(id)).toMatchObject({ state: 'failed', error: { code: 'OUT_OF_TIME' } });
  });

  it('leaves a job alone whose plugin it has not loaded', async () => {
    const ran: string[] = [];
    const without = await startRunner({ jobs: () => [], run: async () => void ran.push('without') });
    const id = await startJob(without);
    await startRunner({ run: async () => void ran.push('with') });
    await expect.poll(() => run(id)).toMatchObject({ state: 'done' });
    expect(ran).toEqual(['with']);
  });

  it('takes over the run of a host that fell silent, but not of one that lives', async () => {
    const { kernel } = test.database;
    const [dead, alive] = [randomUUID(), randomUUID()];
    await kernel
      .insertInto('host_lease')
      .values([
        { id: dead, seen_at: new Date(Date.now() - 60_000) },
        { id: alive, seen_at: new Date(Date.now() + 3_600_000) },
      ])
      .execute();
    const runner = await startRunner({ jobs: () => [] });
    const [lost, held] = [await startJob(runner), await startJob(runner)];
    for (const [id, host_id] of [[lost, dead] as const, [held, alive] as const]) {
      await kernel
        .updateTable('job_run')
        .set({ state: 'running', host_id, attempts: 1, started_at: new Date() })
        .where('id', '=', id)
        .execute();
    }
    await startRunner();
    await expect.poll(() => run(lost)).toMatchObject({ state: 'done' });
    expect(await run(held)).toMatchObject({ state: 'running' });
  });

  it('gives up a run that lost its host three times', async () => {
    const runner = await startRunner({ jobs: () => [] });
    const id = await startJob(runner);
    await test.database.kernel
      .updateTable('job_run')
      .set({ state: 'running', host_id: randomUUID(), attempts: 3, started_at: new Date() })
      .where('id', '=', id)
      .execute();
    await startRunner();
    expect(await run(id)).toMatchObject({ state: 'failed', error: { code: 'JOB_HOST_LOST' } });
  });

  it('gives a run that is not done back when its host stops', async () => {
    const runner = await startRunner({
      run: (_run, _report, { signal }) =>
        new Promise((_, reject) => signal.addEventListener('abort', reject)),
    });
    const id = await startJob(runner);
    await expect.poll(() => run(id)).toMatchObject({ state: 'running' });
    await runner.stop();
    expect(await run(id)).toMatchObject({ state: 'waiting' });
    const { attempts } = await test.database.kernel
      .selectFrom('job_run')
      .select('attempts')
      .executeTakeFirstOrThrow();
    expect(attempts).toBe(0);
  });

  it('leaves room for the jobs of other plugins', async () => {
    const ended = Promise.withResolvers<void>();
    const other = { ...job, plugin: 'other', job: 'other/count' };
    const runner = await startRunner({
      jobs: () => [job, other],
      run: ({ plugin }) => (plugin === 'demo' ? ended.promise : Promise.resolve()),
      concurrency: 2,
    });
    const own = [await startJob(runner), await startJob(runner)];
    const states = async () => (await Promise.all(own.map(run))).map(found => found?.state).toSorted();
    const beside = await startJob(runner, {}, other);
    await expect.poll(() => run(beside)).toMatchObject({ state: 'done' });
    await expect.poll(states).toEqual(['running', 'waiting']);
    ended.resolve();
    await expect.poll(states).toEqual(['done', 'done']);
  });

  it('starts a scheduled job once among several hosts', async () => {
    let now = new Date('2026-03-01T00:00:00+08:00');
    const jobs = () => [{ ...job, schedule: '30 6 * * *' }];
    for (let host = 0; host < 3; host += 1) await startRunner({ jobs, clock: () => now });
    expect(await countRuns()).toBe(0);
    now = new Date('2026-03-01T06:30:00+08:00');
    await expect.poll(countRuns).toBe(1);
    await expect
      .poll(() => test.database.kernel.selectFrom('job_run').select(['state', 'actor']).execute())
      .toEqual([{ state: 'done', actor: 'system:demo' }]);
    expect(await countRuns()).toBe(1);
  });
});

describe('nextRun', () => {
  it.each([
    ['30 6 * * *', 'Asia/Shanghai', '2026-03-01T06:30:00+08:00', '2026-03-02T06:30:00+08:00'],
    ['0 0 1 1,4,7,10 *', 'Asia/Shanghai', '2026-03-31T23:59:00+08:00', '2026-04-01T00:00:00+08:00'],
    ['0 8 * * 1', 'Asia/Urumqi', '2026-03-01T00:00:00+06:00', '2026-03-02T08:00:00+06:00'],
  ])('reads %j in %s', (schedule, timeZone, from, expected) => {
    expect(nextRun(schedule, timeZone, new Date(from))).toEqual(new Date(expected));
  });

  it.each(['', 'every day', '* * * * * *', '61 * * * *'])('refuses %j', schedule => {
    expect(() => nextRun(schedule, 'Asia/Shanghai', new Date())).toThrow();
  });
});
