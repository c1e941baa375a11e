import {
  defineApi,
  defineEvent,
  definePermissions,
  definePlugin,
  pageOf,
  partsOf,
  readCursor,
  text,
  type Migration,
} from '@peixun/plugin-api';
import { sql } from 'kysely';
import { z } from 'zod';
import { addedEntry, entryPage, entryQuery, newEntry, toEntry, type EntryRow } from './contract.ts';

interface EntriesDatabase {
  entry: EntryRow & { county_id: string };
}

const entriesMigration: Migration = {
  name: '0001-entries',
  async up(db) {
    await sql`create table entry (county_id text not null, id uuid not null, unit_id uuid, title text not null,
      hours integer not null, created_at timestamptz not null, primary key (county_id, id))`.execute(db);
  },
  async down(db) {
    await sql`drop table entry`.execute(db);
  },
};

const entryAdded = defineEvent({
  name: 'entries.entry-added',
  version: 1,
  title: text('已登记', 'Entry added'),
  payload: z.object({ id: z.uuid() }),
  key: ({ id }) => id,
});

const entriesApi = defineApi({
  'GET /entries': {
    summary: text('登记列表', 'Entries'),
    access: { permission: 'entries.entry.read' },
    query: entryQuery,
    response: entryPage,
  },
  'POST /entries': {
    summary: text('登记', 'Add an entry'),
    access: { permission: 'entries.entry.write' },
    body: newEntry,
    response: addedEntry,
  },
});

const { routes } = partsOf<EntriesDatabase>();

/** A list and a write, as a plugin's author would write them. */
export const entriesPlugin = definePlugin({
  id: 'entries',
  version: '1.0.0',
  title: text('登记', 'Entries'),
  description: text('基准测试用插件', 'A plugin for benchmarks'),
  requires: { kernel: '^1.0' },
  permissions: definePermissions({
    'entries.entry.read': { title: text('查看', 'Read'), defaultRoles: ['unit-officer'] },
    'entries.entry.write': { title: text('登记', 'Write'), defaultRoles: ['unit-officer'] },
  }),
  publishes: [entryAdded],
  migrations: [entriesMigration],
  routes: [
    routes(entriesApi, {
      'GET /entries': async (context, { query: { cursor, limit } }) => {
        const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
        const rows = await context.read(db =>
          db
            .selectFrom('entry')
            .select(['id', 'unit_id', 'title', 'hours', 'created_at'])
            .$if(before !== undefined, query => query.where('id', '<', before!))
            .orderBy('id', 'desc')
            .limit(limit + 1),
        );
        const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
        return { items: items.map(toEntry), nextCursor };
      },
      'POST /entries': async (context, { body: { unitId, title, hours } }) => {
        const id = context.newId();
        await context.transaction(async ({ db, write, publish, audit, now }) => {
          const row = { county_id: context.county.id, id, unit_id: unitId, title, hours, created_at: now() };
          write(db.insertInto('entry').values(row));
          publish(entryAdded, { id });
          audit({ objectType: 'entry', objectId: id });
        });
        return { id };
      },
    }),
  ],
});
