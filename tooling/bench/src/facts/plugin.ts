import {
  defineApi,
  defineEvent,
  definePermissions,
  definePlugin,
  eventReference,
  partsOf,
  text,
  type Migration,
} from '@peixun/plugin-api';
import { sql } from 'kysely';
import { z } from 'zod';
import { inLanes } from './lanes.ts';

interface FactsDatabase {
  fact: { county_id: string; id: string; key: string };
  effect: { county_id: string; id: string; fact_id: string };
}

const factsMigration: Migration = {
  name: '0001-facts',
  async up(db) {
    await sql`create table fact (county_id text not null, id uuid not null, key text not null,
      primary key (county_id, id))`.execute(db);
    await sql`create table effect (county_id text not null, id uuid not null, fact_id uuid not null,
      primary key (county_id, id))`.execute(db);
  },
  async down(db) {
    await sql`drop table effect, fact`.execute(db);
  },
};

const factStated = defineEvent({
  name: 'facts.fact-stated',
  version: 1,
  title: text('已陈述', 'Fact stated'),
  payload: z.object({ id: z.uuid(), key: z.string() }),
  key: ({ key }) => key,
});

const factsApi = defineApi({
  'POST /facts': {
    summary: text('陈述', 'State facts'),
    access: { permission: 'facts.fact.write' },
    body: z.object({ count: z.number().int(), keys: z.number().int(), round: z.string() }),
  },
});

const { routes, handler } = partsOf<FactsDatabase>();

/**
 * Publishes an event in each of many transactions and handles it with an effect.
 *
 * @param onHandled told of every effect just before its commit.
 */
export function factsPlugin(onHandled: () => void) {
  return definePlugin({
    id: 'facts',
    version: '1.0.0',
    title: text('事实', 'Facts'),
    description: text('基准测试用插件', 'A plugin for benchmarks'),
    requires: { kernel: '^1.0' },
    permissions: definePermissions({
      'facts.fact.write': { title: text('陈述', 'State'), defaultRoles: ['school'] },
    }),
    publishes: [factStated],
    migrations: [factsMigration],
    handlers: [
      handler(eventReference<typeof factStated>('facts.fact-stated', 1), async (context, { payload }) => {
        const row = { county_id: context.county.id, id: context.newId(), fact_id: payload.id };
        context.write(context.db.insertInto('effect').values(row));
        onHandled();
      }),
    ],
    routes: [
      routes(factsApi, {
        'POST /facts': async (context, { body: { count, keys, round } }) =>
          inLanes(count, index =>
            context.transaction(async ({ db, write, publish }) => {
              const [id, key] = [context.newId(), `${round}-${index % keys}`];
              write(db.insertInto('fact').values({ county_id: context.county.id, id, key }));
              publish(factStated, { id, key });
            }),
          ),
      }),
    ],
  });
}
