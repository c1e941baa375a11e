import {
  defineApi,
  defineEvent,
  defineJob,
  definePermissions,
  definePlugin,
  eventReference,
  partsOf,
  text,
  type Migration,
} from '@peixun/plugin-api';
import { sql } from 'kysely';
import { z } from 'zod';

interface LedgerDatabase {
  entry: { county_id: string; id: string; request: string };
  effect: { county_id: string; id: string; entry_id: string };
}

const tables: Migration = {
  name: '0001-ledger',
  async up(db) {
    await sql`create table entry (county_id text, id uuid, request text not null, primary key (county_id, id))`.execute(
      db,
    );
    await sql`create table effect (county_id text, id uuid, entry_id uuid not null, primary key (county_id, id))`.execute(
      db,
    );
  },
  async down(db) {
    await sql`drop table effect, entry`.execute(db);
  },
};

const entryAdded = defineEvent({
  name: 'ledger.entry-added',
  version: 1,
  title: text('已记账', 'Entry added'),
  payload: z.object({ id: z.uuid(), request: z.string() }),
  key: ({ request }) => request.slice(-1),
});

const closeLedger = defineJob({
  id: 'ledger/close',
  title: text('结账', 'Close'),
  input: z.object({}),
});

const ledgerApi = defineApi({
  'POST /entries': {
    summary: text('记账', 'Add an entry'),
    access: { permission: 'ledger.entry.write' },
    body: z.object({ request: z.string() }),
    response: z.object({ id: z.uuid() }),
  },
  'POST /closings': {
    summary: text('结账', 'Close'),
    access: { permission: 'ledger.entry.write' },
    response: z.object({ run: z.uuid() }),
  },
});

const { routes, handler, job } = partsOf<LedgerDatabase>();

/** Tells where a plugin's work is, and lets it go on when it resolves. */
export type Reached = (place: 'handler' | 'job') => Promise<void>;

/** Entries with an event each, its effect, and a job. */
export function ledgerPlugin(reached: Reached = () => Promise.resolve()) {
  return definePlugin({
    id: 'ledger',
    version: '1.0.0',
    title: text('账本', 'Ledger'),
    description: text('测试用插件', 'A plugin for tests'),
    requires: { kernel: '^1.0' },
    permissions: definePermissions({
      'ledger.entry.write': { title: text('记账', 'Write'), defaultRoles: ['school'] },
    }),
    publishes: [entryAdded],
    migrations: [tables],
    handlers: [
      handler(eventReference<typeof entryAdded>('ledger.entry-added', 1), async (context, { payload }) => {
        const row = { county_id: context.county.id, id: context.newId(), entry_id: payload.id };
        await context.db.insertInto('effect').values(row).execute();
        await reached('handler');
      }),
    ],
    jobs: [job(closeLedger, () => reached('job'))],
    routes: [
      routes(ledgerApi, {
        'POST /entries': async (context, { body: { request } }) => {
          const id = context.newId();
          await context.transaction(async ({ db, publish, audit }) => {
            await db.insertInto('entry').values({ county_id: context.county.id, id, request }).execute();
            publish(entryAdded, { id, request });
            audit({ objectType: 'entry', objectId: id });
          });
          return { id };
        },
        'POST /closings': async context => ({
          run: await context.transaction(async ({ startJob }) => startJob(closeLedger, {})),
        }),
      }),
    ],
  });
}
