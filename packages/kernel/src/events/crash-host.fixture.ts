import type { PublishedEvent } from '@peixun/plugin-api';
import { randomUUID } from 'node:crypto';
import type { Scope } from '../storage/database.ts';
import { PostgresDatabase } from '../storage/postgres-database.ts';
import { EventBus } from './event-bus.ts';

/**
 * A host that publishes numbered facts on ten keys, tells each that is committed, and handles them, until it is killed.
 * With the limit 0 it only handles. A fact and its event commit together; so do an effect and the end of its delivery.
 */
const [url = '', limit = 'Infinity'] = process.argv.slice(2);
const database = new PostgresDatabase({ url, maxConnections: 4 });
const scope: Scope = { schema: 'crash', countyId: 'qiaojia', actor: '', units: '*' };
const log = { info() {}, warn() {}, error() {} };

const bus = new EventBus({
  database,
  log,
  counties: () => [
    {
      countyId: 'qiaojia',
      enabledPlugins: ['crash'],
      subscribers: [
        {
          countyId: 'qiaojia',
          plugin: 'crash',
          events: [{ name: 'crash.fact', version: 1, catchUp: false }],
        },
      ],
    },
  ],
  scopeOf: () => scope,
  handle: async (_delivery, { db }, { key, payload, sequence }: PublishedEvent<any>) => {
    await db
      .insertInto('effect')
      .values({ county_id: 'qiaojia', key, fact_id: payload.factId, sequence: Number(sequence) })
      .execute();
  },
  retryDelay: () => 10,
  pollInterval: 50,
});

process.on('disconnect', () => process.exit());
for (let started = false; !started;)
  started = await bus.start().then(
    () => true,
    () => false,
  );
for (let index = 0; index < Number(limit); index += 1) {
  const key = `${index % 10}`;
  const factId = randomUUID();
  const events = [{ name: 'crash.fact', version: 1, key, payload: { factId } }];
  await database
    .transaction(scope, async tx => {
      await tx.db.insertInto('fact').values({ county_id: 'qiaojia', id: factId }).execute();
      tx.beforeCommit(() => bus.statementsFor('qiaojia', events, tx.now()));
      tx.afterCommit(() => bus.wake('qiaojia', events));
    })
    .then(() => process.send?.(index))
    // While PostgreSQL is down nothing commits.
    .catch(() => new Promise(resolve => setTimeout(resolve, 20)));
}
