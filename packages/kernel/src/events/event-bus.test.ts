import type { Logger, PublishedEvent } from '@peixun/plugin-api';
import { sql, type Kysely } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '../storage/database.ts';
import { migrateSchema, PostgresDatabase, type Database } from '../storage/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { deadLetters, discardDeadLetter, replayDeadLetter } from './dead-letters.ts';
import { EventBus, type EventBusOptions } from './event-bus.ts';
import { subscriptionLock, type Publication } from './publication.ts';

const effects = {
  name: '0001-effects',
  async up(db: Kysely<unknown>) {
    await sql`create table effect (county_id text not null, position bigint generated always as identity,
      key text not null, value text not null, primary key (county_id, position))`.execute(db);
  },
  async down(db: Kysely<unknown>) {
    await sql`drop table effect`.execute(db);
  },
};

const log: Logger = { info() {}, warn() {}, error() {} };
const scope: Scope = { schema: 'listener', countyId: 'qiaojia', actor: 'someone', units: '*' };
const event = (key: string, value: string): Publication => ({
  name: 'demo.said',
  version: 1,
  key,
  payload: { value },
});

let test: TestDatabase;
let buses: EventBus[] = [];
let enabled = true;
let failing: (value: string) => boolean = () => false;

beforeAll(async () => {
  test = await createTestDatabase();
  await migrateSchema(test.database, {
    schema: 'listener',
    installed: [{ version: '1.0.0', migrations: [effects] }],
  });
});
afterAll(() => test.close());
beforeEach(async () => {
  enabled = true;
  failing = () => false;
  await test.administrator.query(
    'truncate kernel.event_log, kernel.delivery, kernel.subscription, listener.effect',
  );
});
afterEach(async () => {
  await Promise.all(buses.map(bus => bus.stop()));
  buses = [];
});

async function startBus(options: Partial<EventBusOptions> = {}): Promise<EventBus> {
  const bus = new EventBus({
    database: test.database,
    log,
    counties: () => [
      {
        countyId: 'qiaojia',
        enabledPlugins: enabled ? ['listener'] : [],
        subscribers: enabled
          ? [
              {
                countyId: 'qiaojia',
                plugin: 'listener',
                events: [{ name: 'demo.said', version: 1, catchUp: true }],
              },
            ]
          : [],
      },
    ],
    scopeOf: countyId => ({ ...scope, countyId, actor: 'system:listener' }),
    handle: async (_delivery, { db }, { key, payload }: PublishedEvent<any>) => {
      if (failing(payload.value)) throw new Error(`will not have ${payload.value}`);
      await db.insertInto('effect').values({ county_id: 'qiaojia', key, value: payload.value }).execute();
    },
    retryDelay: () => 0,
    pollInterval: 5,
    ...options,
  });
  buses.push(bus);
  await bus.start();
  return bus;
}

async function publish(bus: EventBus, events: readonly Publication[], database: Database = test.database) {
  await database.transaction(scope, async tx => {
    tx.beforeCommit(() => bus.statementsFor('qiaojia', events, tx.now()));
    tx.afterCommit(() => bus.wake('qiaojia', events));
  });
}

async function effectsOf(key: string): Promise<string[]> {
  const query = test.database
    .builder<any>()
    .selectFrom('effect')
    .select('value')
    .where('key', '=', key)
    .orderBy('position');
  return (await test.database.read(scope, query)).map(row => (row as { value: string }).value);
}

const waitFor = (key: string, values: string[]) =>
  expect.poll(() => effectsOf(key), { interval: 10 }).toEqual(values);
const numbers = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);

describe('EventBus', () => {
  it('handles the events of a key in the order of their publication', async () => {
    const bus = await startBus();
    const values = numbers(120);
    await publish(
      bus,
      values.map(value => event('a', value)),
    );
    await waitFor('a', values);
  });

  it('keeps commit order within a key when many publish at once', async () => {
    const bus = await startBus();
    await Promise.all(numbers(30).map(value => publish(bus, [event('a', value), event('b', value)])));
    await expect.poll(async () => (await effectsOf('b')).length).toBe(30);
    const { rows } = await sql<{ value: string }>`select payload ->> 'value' as value from kernel.event_log
      where key = 'a' order by sequence`.execute(test.database.kernel);
    await waitFor(
      'a',
      rows.map(({ value }) => value),
    );
  });

  it('loses an event with the transaction that published it', async () => {
    const bus = await startBus();
    const work = test.database.transaction(scope, async tx => {
      tx.beforeCommit(() => bus.statementsFor('qiaojia', [event('a', 'never')], tx.now()));
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    await publish(bus, [event('a', 'published')]);
    await waitFor('a', ['published']);
  });

  it('handles each event once with several hosts', async () => {
    const [bus] = await Promise.all([startBus(), startBus(), startBus()]);
    const values = numbers(60);
    for (const value of values) await publish(bus, [event('a', value), event('b', value)]);
    await waitFor('a', values);
    await waitFor('b', values);
  });

  it('retries a failing event before later ones of its key, while other keys go on', async () => {
    let attempts = 0;
    failing = value => value === 'stubborn' && (attempts += 1) < 3;
    const bus = await startBus();
    await publish(bus, [
      event('a', 'first'),
      event('a', 'stubborn'),
      event('a', 'last'),
      event('b', 'other'),
    ]);
    await waitFor('b', ['other']);
    await waitFor('a', ['first', 'stubborn', 'last']);
  });

  it('makes a dead letter of an event that never succeeds, which a replay brings back in order', async () => {
    failing = value => value === 'broken';
    const bus = await startBus({ retryDelay: attempts => (attempts < 3 ? 0 : undefined) });
    await publish(bus, [event('a', 'broken'), event('a', 'behind'), event('b', 'other')]);
    await expect
      .poll(() => deadLetters(test.database, 'qiaojia'))
      .toMatchObject([
        {
          subscriber: 'listener',
          key: 'a',
          attempts: 3,
          reason: 'Error: will not have broken',
          waitingBehind: 1,
        },
      ]);
    await publish(bus, [event('a', 'later')]);
    await waitFor('b', ['other']);
    expect(await effectsOf('a')).toEqual([]);

    failing = () => false;
    const [letter] = await deadLetters(test.database, 'qiaojia');
    await replayDeadLetter(test.database, 'qiaojia', letter!);
    await waitFor('a', ['broken', 'behind', 'later']);
    await expect(replayDeadLetter(test.database, 'qiaojia', letter!)).rejects.toMatchObject({
      code: 'DEAD_LETTER_NOT_FOUND',
    });
  });

  it('goes on behind a dead letter that is given up', async () => {
    failing = value => value === 'broken';
    const bus = await startBus({ retryDelay: () => undefined });
    await publish(bus, [event('a', 'broken'), event('a', 'behind')]);
    await expect.poll(async () => (await deadLetters(test.database, 'qiaojia')).length).toBe(1);
    const [letter] = await deadLetters(test.database, 'qiaojia');
    await discardDeadLetter(test.database, 'qiaojia', letter!);
    await waitFor('a', ['behind']);
  });

  it('undoes the effects of a handler that takes too long', async () => {
    let isSlow = true;
    const bus = await startBus({
      timeLimit: 300,
      handle: async (_delivery, { db }, { key, payload }: PublishedEvent<any>) => {
        await db.insertInto('effect').values({ county_id: 'qiaojia', key, value: payload.value }).execute();
        if (isSlow) await new Promise(() => (isSlow = false));
      },
    });
    await publish(bus, [event('a', 'slow')]);
    await waitFor('a', ['slow']);
  });

  it('delivers nothing while a plugin is disabled, and what it missed when it is enabled again', async () => {
    const bus = await startBus();
    await publish(bus, [event('a', 'before')]);
    await waitFor('a', ['before']);
    enabled = false;
    await bus.refresh();
    await publish(bus, [event('a', 'missed')]);
    expect(await test.database.kernel.selectFrom('delivery').selectAll().execute()).toEqual([]);
    enabled = true;
    await bus.refresh();
    await waitFor('a', ['before', 'missed']);
  });

  it('is left with what is enabled last when that changes twice at once', async () => {
    const [on, off] = [['listener'], []].map(plugins => [
      {
        countyId: 'qiaojia',
        enabledPlugins: plugins,
        subscribers: plugins.map(plugin => ({
          countyId: 'qiaojia',
          plugin,
          events: [{ name: 'demo.said', version: 1, catchUp: false }],
        })),
      },
    ]);
    const changes = [on!, off!, on!];
    const bus = await startBus({ counties: () => changes.shift()! });
    const refreshes = await test.database.kernel.transaction().execute(async db => {
      await sql`select pg_advisory_xact_lock(${subscriptionLock('qiaojia')})`.execute(db);
      return [bus.refresh(), bus.refresh()];
    });
    await Promise.all(refreshes);
    await publish(bus, [event('a', 'afterwards')]);
    await waitFor('a', ['afterwards']);
  });

  it('gives a plugin that is enabled for the first time the whole past, if it asks to catch up', async () => {
    enabled = false;
    const bus = await startBus();
    await publish(bus, [event('a', 'past')]);
    enabled = true;
    await bus.refresh();
    await waitFor('a', ['past']);
  });

  it('delivers what another host published and did not live to deliver', async () => {
    const dead = new EventBus({ ...({} as EventBusOptions), database: test.database });
    await startBus();
    const other = new PostgresDatabase({ url: test.url, maxConnections: 2 });
    await publish(dead, [event('a', 'inherited')], other);
    await other.close();
    await waitFor('a', ['inherited']);
  });
});
