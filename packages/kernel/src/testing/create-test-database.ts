import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { kernelMigrations, migrateSchema, PostgresDatabase, type DatabaseOptions } from '../storage/index.ts';

/** A database of its own for one test file. */
export interface TestDatabase {
  readonly database: PostgresDatabase;
  /** As the host's login. */
  readonly url: string;
  /** The superuser, to look at and to break what no host may. */
  readonly administrator: pg.Pool;
  /** Closes and drops it. */
  close(): Promise<void>;
}

/** What a test database starts from; made once a run, by whoever asks first. */
export interface DatabaseTemplate {
  /** Tells it from the other templates of the run. */
  readonly name: string;
  prepare(database: PostgresDatabase): Promise<void>;
}

const kernelTemplate: DatabaseTemplate = {
  name: 'kernel',
  async prepare(database) {
    await migrateSchema(database, {
      schema: 'kernel',
      installed: [{ version: '1.0.0', migrations: kernelMigrations }],
    });
  },
};

/**
 * A fresh copy of a template, which holds the kernel's schema unless told. Needs the global set-up
 * `postgres-for-tests`.
 */
export async function createTestDatabase(
  options: { template?: DatabaseTemplate } & Omit<DatabaseOptions, 'url'> = {},
): Promise<TestDatabase> {
  const { template = kernelTemplate, ...databaseOptions } = options;
  const templateName = await ensureTemplate(template);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdministrator(client => createDatabase(client, name, templateName));
  const url = urlOf('PEIXUN_TEST_HOST_URL', name);
  const database = new PostgresDatabase({ maxConnections: 4, ...databaseOptions, url });
  const administrator = new pg.Pool({ connectionString: urlOf('PEIXUN_TEST_ADMIN_URL', name), max: 1 });
  // Dropping the database may reach a connection that is just being closed.
  administrator.on('connect', client => client.on('error', () => {}));
  administrator.on('error', () => {});
  return {
    database,
    url,
    administrator,
    async close() {
      await Promise.all([database.close(), administrator.end()]);
      await asAdministrator(client => client.query(`drop database ${name} with (force)`));
    },
  };
}

async function ensureTemplate({ name, prepare }: DatabaseTemplate): Promise<string> {
  const templateName = `template_${name.replace(/\W/g, '_')}`;
  await asAdministrator(async client => {
    await client.query('select pg_advisory_lock(hashtext($1))', [templateName]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [templateName]);
    if (rowCount !== 0) return;
    const unfinished = `${templateName}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await createDatabase(client, unfinished, 'template0');
    const database = new PostgresDatabase({ url: urlOf('PEIXUN_TEST_HOST_URL', unfinished) });
    await prepare(database).finally(() => database.close());
    await client.query(`alter database ${unfinished} rename to ${templateName}`);
  });
  return templateName;
}

async function createDatabase(client: pg.Client, name: string, template: string): Promise<void> {
  const { username } = new URL(urlOf('PEIXUN_TEST_HOST_URL', name));
  await client.query(`create database ${name} owner ${username} template ${template} encoding 'UTF8'`);
}

async function asAdministrator(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf('PEIXUN_TEST_ADMIN_URL', 'postgres') });
  await client.connect();
  await work(client).finally(() => client.end());
}

function urlOf(variable: string, database: string): string {
  const value = process.env[variable];
  if (value === undefined) {
    throw new Error(
      `${variable} is not set. Add the global set-up 'postgres-for-tests' to the Vitest configuration.`,
    );
  }
  const url = new URL(value);
  url.pathname = `/${database}`;
  return url.href;
}
