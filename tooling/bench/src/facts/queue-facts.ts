import { Logger, run } from 'graphile-worker';
import { randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import type { BenchPostgres } from '../bench-postgres.ts';
import { CountDown } from './count-down.ts';
import type { FactsContestant } from './contestant.ts';
import { inLanes, lanes } from './lanes.ts';

interface Fact {
  readonly id: string;
}

/**
 * The same with graphile-worker: jobs of a key in one serial queue, and a handler whose transaction notes the fact
 * as handled beside its effect, so that a job that runs again changes nothing. Neither county policies nor a log
 * of events.
 */
export async function startQueueFacts(postgres: BenchPostgres): Promise<FactsContestant> {
  const connectionString = await postgres.createDatabase('queue_facts');
  const pgPool = new pg.Pool({ connectionString, pipeline: true, max: 15 });
  for (const event of ['error', 'connect'] as const) pgPool.on(event, () => {});
  await pgPool.query(`
    create table fact (county_id text not null, id uuid not null, key text not null, primary key (county_id, id));
    create table effect (county_id text not null, id uuid not null, fact_id uuid not null, primary key (county_id, id));
    create table handled (fact_id uuid primary key)`);
  const handled = new CountDown();
  const runner = await run({
    pgPool,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    preset: { worker: { concurrentJobs: lanes, localQueue: { size: 5 * lanes }, completeJobBatchDelay: 0 } },
    taskList: {
      async state(payload) {
        const { id } = payload as Fact;
        await inTransaction(async client => {
          const once = await client.query({
            name: 'once',
            text: 'insert into handled (fact_id) values ($1) on conflict do nothing',
            values: [id],
          });
          if (once.rowCount === 0) return [];
          return [
            client.query({
              name: 'effect',
              text: 'insert into effect (county_id, id, fact_id) values ($1, $2, $3)',
              values: ['bench', randomUUIDv7(), id],
            }),
          ];
        });
        handled.count();
      },
    },
  });
  return {
    async handle({ count, keys, round }) {
      const done = handled.start(count);
      await inLanes(count, index =>
        inTransaction(async client => {
          const [id, key] = [randomUUIDv7(), `${round}-${index % keys}`];
          return [
            client.query({
              name: 'fact',
              text: 'insert into fact (county_id, id, key) values ($1, $2, $3)',
              values: ['bench', id, key],
            }),
            client.query({
              name: 'job',
              text: `select graphile_worker.add_job('state', $1::json, queue_name => $2)`,
              values: [JSON.stringify({ id }), key],
            }),
          ];
        }),
      );
      await done;
    },
    async effects() {
      const { rows } = await pgPool.query<{ count: string }>('select count(*) from effect');
      return Number(rows[0]?.count);
    },
    async stop() {
      await runner.stop();
      await pgPool.end();
    },
  };

  /** Opens, lets `work` send its last statements, and commits in the round trip of those. */
  async function inTransaction(
    work: (client: pg.PoolClient) => Promise<readonly Promise<unknown>[]>,
  ): Promise<void> {
    const client = await pgPool.connect();
    const begun = client.query('begin');
    try {
      const last = await work(client);
      await Promise.all([begun, ...last, client.query('commit')]);
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}
