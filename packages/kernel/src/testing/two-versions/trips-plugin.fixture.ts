import {
  defineApi,
  defineEvent,
  defineJob,
  defineService,
  optionalService,
  partsOf,
  text,
  type Migration,
  type PluginDefinition,
} from '@peixun/plugin-api';
import { sql, type Generated } from 'kysely';
import { z } from 'zod';

interface TripsDatabase {
  trip: { county_id: Generated<string>; id: string; title: string; seats: Generated<number> };
  heard: { county_id: Generated<string>; id: string; by: string };
}

const trips: Migration = {
  name: '0001-trips',
  async up(db) {
    const county = sql`county_id text not null default current_setting('peixun.county')`;
    await sql`create table trip (${county}, id uuid, title text not null, primary key (county_id, id))`.execute(
      db,
    );
    await sql`create table heard (${county}, id uuid, by text, primary key (county_id, id, by))`.execute(db);
  },
  async down(db) {
    await sql`drop table trip, heard`.execute(db);
  },
};

const seats: Migration = {
  name: '0002-seats',
  async up(db) {
    await sql`alter table trip add column seats integer not null default 20`.execute(db);
  },
  async down(db) {
    await sql`alter table trip drop column seats`.execute(db);
  },
};

const eventOf = (name: string) =>
  defineEvent({
    name,
    version: 1,
    title: text(name, name),
    payload: z.object({ id: z.uuid() }),
    key: ({ id }) => id,
  });
const planned = eventOf('trips.planned');
const enlarged = eventOf('trips.enlarged');

const trip = z.object({ id: z.uuid(), title: z.string() });
const summary = text('考察', 'Trips');
const access = { permission: 'trips.trip.write' };

export const firstApi = defineApi({
  'GET /trips': { summary, access, response: z.object({ items: z.array(trip) }) },
  'POST /trips': { summary, access, body: z.object({ title: z.string() }), response: trip },
  'POST /counts': { summary, access, response: z.object({ run: z.uuid() }) },
  'GET /heard': { summary, access, response: z.array(z.string()) },
});

/** What 1.1 adds. */
export const laterApi = defineApi({
  'POST /trips/:id/seats': {
    summary,
    access,
    params: z.object({ id: z.uuid() }),
    body: z.object({ seats: z.int() }),
  },
});

const countTrips = defineJob({ id: 'trips/count', title: text('统计', 'Count'), input: z.object({}) });

const { routes, handler, job, provide } = partsOf<TripsDatabase>();

/** One plugin in two versions: the later only adds to tables, operations, events and its service. */
export function tripsPlugin(version: '1.0.0' | '1.1.0'): PluginDefinition {
  const isLater = version === '1.1.0';
  const service = defineService({
    id: 'trips/versions',
    version,
    title: text('版本', 'Versions'),
    methods: { get: { input: z.object({}), output: z.string() } },
  });
  const hear = (event: typeof planned) =>
    handler(event, async ({ db }, { payload: { id } }) => {
      await db
        .insertInto('heard')
        .values({ id, by: `${event.name} ${version}` })
        .execute();
    });
  return {
    id: 'trips',
    version,
    title: text('考察', 'Trips'),
    description: text('测试用插件', 'A plugin for tests'),
    requires: { kernel: '^1.0' },
    permissions: { 'trips.trip.write': { title: summary, defaultRoles: ['school'] } },
    publishes: isLater ? [planned, enlarged] : [planned],
    migrations: isLater ? [trips, seats] : [trips],
    services: [provide(service, { get: async () => version })],
    handlers: isLater ? [hear(planned), hear(enlarged)] : [hear(planned)],
    jobs: [job(countTrips, async () => version)],
    ui: { entry: 'index.js', uiKit: '^1.0', pages: [{ id: 'trips', path: '', title: summary }] },
    routes: [
      routes(firstApi, {
        'GET /trips': async context => ({
          items: await context.read(db => db.selectFrom('trip').select(['id', 'title']).orderBy('id')),
        }),
        'POST /trips': async (context, { body: { title } }) => {
          const id = context.newId();
          await context.transaction(async ({ db, publish }) => {
            await db.insertInto('trip').values({ id, title }).execute();
            publish(planned, { id });
          });
          return { id, title };
        },
        'POST /counts': context =>
          context.transaction(async ({ startJob }) => ({ run: startJob(countTrips, {}) })),
        'GET /heard': async context =>
          (await context.read(db => db.selectFrom('heard').select('by').orderBy('id').orderBy('by'))).map(
            ({ by }) => by,
          ),
      }),
      ...(isLater
        ? [
            routes(laterApi, {
              'POST /trips/:id/seats': (context, { params: { id }, body }) =>
                context.transaction(async ({ db, publish }) => {
                  await db.updateTable('trip').set({ seats: body.seats }).where('id', '=', id).execute();
                  publish(enlarged, { id });
                }),
            }),
          ]
        : []),
    ],
  };
}

const versions = optionalService<
  ReturnType<typeof defineService<{ get: { input: z.ZodObject; output: z.ZodString } }>>
>('trips/versions', '^1.0');

export const askerApi = defineApi({
  'GET /version': { summary, access: { signedIn: true }, response: z.string() },
});

/** Asks the service of the trips: it knows nothing of their versions. */
export const asker: PluginDefinition = {
  id: 'asker',
  version: '1.0.0',
  title: text('询问者', 'Asker'),
  description: text('测试用插件', 'A plugin for tests'),
  requires: { kernel: '^1.0' },
  optional: { services: [versions] },
  permissions: {},
  routes: [
    routes(askerApi, {
      'GET /version': async context => (await context.service(versions)?.get({})) ?? 'none',
    }),
  ],
};
