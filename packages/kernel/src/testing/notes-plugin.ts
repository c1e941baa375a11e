import {
  defineApi,
  defineEvent,
  defineJob,
  definePermissions,
  definePlugin,
  page,
  pageOf,
  pageQuery,
  partsOf,
  readCursor,
  text,
  upload,
  type Migration,
  type PluginDefinition,
} from '@peixun/plugin-api';
import { sql, type Generated } from 'kysely';
import { z } from 'zod';

interface NotesDatabase {
  note: { county_id: string; id: string; unit_id: string | null; title: string; created_at: Generated<Date> };
}

const notesMigration: Migration = {
  name: '0001-notes',
  async up(db) {
    await sql`create table note (county_id text not null, id uuid not null, unit_id uuid, title text not null,
      created_at timestamptz not null default now(), primary key (county_id, id))`.execute(db);
  },
  async down(db) {
    await sql`drop table note`.execute(db);
  },
};

export const noteWritten = defineEvent({
  name: 'notes.note-written',
  version: 1,
  title: text('已写笔记', 'Note written'),
  payload: z.object({ id: z.uuid() }),
  key: ({ id }) => id,
});

export const countNotes = defineJob({
  id: 'notes/count',
  title: text('统计', 'Count'),
  input: z.object({}),
});

export const notesApi = defineApi({
  'GET /notes': {
    summary: text('列表', 'List'),
    access: { permission: 'notes.note.read' },
    query: pageQuery,
    response: page(z.object({ id: z.uuid(), title: z.string() })),
  },
  'POST /notes': {
    summary: text('新建', 'Write'),
    access: { permission: 'notes.note.write' },
    body: z.object({ title: z.string().min(1).max(50), unitId: z.uuid().nullable().default(null) }),
    response: z.object({ id: z.uuid() }),
  },
  'POST /notes/upload': {
    summary: text('上传', 'Upload'),
    access: { permission: 'notes.note.write' },
    body: upload({ maxBytes: 1000, extensions: ['txt'] }),
    response: z.object({ size: z.number() }),
  },
  'POST /counts': {
    summary: text('统计', 'Count'),
    access: { permission: 'notes.note.write' },
    response: z.object({ run: z.uuid() }),
  },
  'GET /secrets': {
    summary: text('仅系统管理员', 'For system administrators'),
    access: { permission: 'notes.secret.read' },
    response: z.object({}),
  },
  'GET /public': {
    summary: text('公开', 'Public'),
    access: { public: 'anybody may read the greeting' },
    response: z.object({ greeting: z.string() }),
  },
});

export const notesPermissions = definePermissions({
  'notes.note.read': { title: text('查看', 'Read'), defaultRoles: ['school', 'unit-officer'] },
  'notes.note.write': { title: text('编写', 'Write'), defaultRoles: ['school', 'unit-officer'] },
  'notes.secret.read': { title: text('机密', 'Secret'), defaultRoles: ['system-administrator'] },
});

const { routes, job } = partsOf<NotesDatabase>();

/** A small plugin that the kernel's tests run. */
export function notesPlugin(changes: Partial<PluginDefinition> = {}): PluginDefinition {
  return definePlugin({
    id: 'notes',
    version: '1.0.0',
    title: text('笔记', 'Notes'),
    description: text('测试用插件', 'A plugin for tests'),
    requires: { kernel: '^1.0' },
    permissions: notesPermissions,
    publishes: [noteWritten],
    migrations: [notesMigration],
    jobs: [
      job(countNotes, async context => (await context.read(db => db.selectFrom('note').select('id'))).length),
    ],
    routes: [
      routes(notesApi, {
        'GET /notes': async (context, { query }) => {
          const after = readCursor(query.cursor, z.tuple([z.uuid()]));
          const rows = await context.read(db =>
            db
              .selectFrom('note')
              .select(['id', 'title'])
              .$if(after !== undefined, select => select.where('id', '>', after![0]))
              .orderBy('id')
              .limit(query.limit + 1),
          );
          return pageOf(rows, query.limit, ({ id }) => [id]);
        },
        'POST /notes': async (context, { body }) => {
          const id = context.newId();
          await context.transaction(async tx => {
            const row = { county_id: context.county.id, id, unit_id: body.unitId, title: body.title };
            tx.write(tx.db.insertInto('note').values(row));
            tx.publish(noteWritten, { id });
            tx.audit({ objectType: 'note', objectId: id });
          });
          return { id };
        },
        'POST /notes/upload': async (_context, { body }) => ({ size: body.size }),
        'POST /counts': async context => ({
          run: await context.transaction(async tx => tx.startJob(countNotes, {})),
        }),
        'GET /secrets': async () => ({}),
        'GET /public': async () => ({ greeting: 'hello' }),
      }),
    ],
    ...changes,
  });
}
