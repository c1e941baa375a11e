import { Kysely, PostgresDialect, sql, type ControlledTransaction, type Transaction } from 'kysely';
import { leaseSeconds } from '../events/host-lease.ts';
import { storageErrors } from '../storage/errors.ts';
import type { PostgresDatabase } from '../storage/postgres-database.ts';
import { applyRowPolicies, suspendRowPolicies } from '../storage/row-policies.ts';

interface Table {
  readonly schema: string;
  readonly name: string;
  /** Those that are stored and not computed. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

export interface CopiedData {
  readonly tables: number;
  readonly rows: number;
}

/** What a database says of itself and its hosts. */
const ofDatabase = new Set(['migration', 'host_lease', 'isolated_login']);
/** What a host writes down at its first start. */
const ofFirstStart = new Set([...ofDatabase, 'installation']);

const batchSize = 500;

/** @throws `DATABASE_NOT_EMPTY` when a table holds anything but what a first start leaves there. */
export async function requireNoData(database: PostgresDatabase): Promise<void> {
  await asOwners(database, async (db, schema) => {
    for (const { name } of await tablesOf(db, schema)) {
      if (schema === 'kernel' && ofFirstStart.has(name)) continue;
      const { rows } = await sql`select from ${sql.id(schema, name)} limit 1`.execute(db);
      if (rows.length > 0) throw storageErrors.DATABASE_NOT_EMPTY({ table: `${schema}.${name}` });
    }
  });
}

/**
 * Copies every row of the kernel and of the plugins, as it is, into a database that the same versions have migrated:
 * all of them in one transaction, or none.
 *
 * @throws `DATABASE_IN_USE` while a host runs on the first, `DATABASES_DIFFER` where their migrations do.
 */
export async function copyData(from: PostgresDatabase, to: PostgresDatabase): Promise<CopiedData> {
  await refuseRunning(from);
  await refuseDifferent(from, to);
  const login = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: to.loginPool }) });
  return login.transaction().execute(async target => {
    let copied: CopiedData = { tables: 0, rows: 0 };
    await asOwners(from, async (source, schema) => {
      await enter(target, to, schema);
      const all = await tablesOf(target, schema);
      const tables = all.filter(({ name }) => schema !== 'kernel' || !ofDatabase.has(name));
      const checkAgain = await suspendChecks(target, schema, tables);
      for (const table of tables) {
        copied = { tables: copied.tables + 1, rows: copied.rows + (await copyTable(source, target, table)) };
      }
      await copySequences(source, target, schema);
      await checkAgain();
      await applyRowPolicies(target, schema, to.roles);
    });
    return copied;
  });
}

/** As the owner of each schema in turn, whom no policy binds; everything as of one moment, and taken back. */
async function asOwners(
  database: PostgresDatabase,
  work: (db: ControlledTransaction<unknown>, schema: string) => Promise<void>,
): Promise<void> {
  const login = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: database.loginPool }) });
  const schemas = new Set((await appliedMigrations(database)).map(({ schema }) => schema));
  const reading = await login.startTransaction().setIsolationLevel('repeatable read').execute();
  try {
    for (const schema of schemas) {
      await enter(reading, database, schema);
      await work(reading, schema);
    }
  } finally {
    await reading.rollback().execute();
  }
}

/** Values are written as text, the same on every server. */
async function enter(db: Transaction<unknown>, { roles }: PostgresDatabase, schema: string): Promise<void> {
  await sql`select set_config('role', ${roles.owner(schema)}, true), set_config('search_path', ${schema}, true),
    set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true),
    set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true),
    set_config('intervalstyle', 'postgres', true), set_config('extra_float_digits', '1', true)`.execute(db);
  await suspendRowPolicies(db, schema);
}

function appliedMigrations({ kernel }: PostgresDatabase) {
  return kernel
    .selectFrom('migration')
    .select(['schema', 'name'])
    .orderBy('schema')
    .orderBy('position')
    .execute();
}

async function refuseRunning({ kernel }: PostgresDatabase): Promise<void> {
  const { rows } = await sql`select from kernel.host_lease
    where seen_at > now() - make_interval(secs => ${leaseSeconds})`.execute(kernel);
  if (rows.length > 0) throw storageErrors.DATABASE_IN_USE({ seconds: leaseSeconds });
}

async function refuseDifferent(from: PostgresDatabase, to: PostgresDatabase): Promise<void> {
  const [there, here] = await Promise.all(
    [from, to].map(async database =>
      (await appliedMigrations(database)).map(({ schema, name }) => `${schema}/${name}`),
    ),
  );
  const missing = [
    ...there!.filter(migration => !here!.includes(migration)),
    ...here!.filter(migration => !there!.includes(migration)),
  ];
  if (missing.length > 0)
    throw storageErrors.DATABASES_DIFFER({ migrations: missing.slice(0, 5).join(', ') });
}

async function tablesOf(db: Transaction<unknown>, schema: string): Promise<readonly Table[]> {
  const { rows } = await sql<Table>`
    select ${schema} as schema, c.relname as name,
      json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = ${schema}::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    group by c.relname order by c.relname`.execute(db);
  return rows;
}

/**
 * Foreign keys are held to when all is there, in whatever order it comes; what triggers did for the rows is in them.
 *
 * @returns what ends it.
 */
async function suspendChecks(
  db: Transaction<unknown>,
  schema: string,
  tables: readonly Table[],
): Promise<() => Promise<void>> {
  const { rows: keys } = await sql<{ change: string }>`
    select format('alter table %s alter constraint %I', conrelid::regclass, conname) as change from pg_constraint
    where connamespace = ${schema}::regnamespace and contype = 'f' and conparentid = 0 and not condeferrable`.execute(
    db,
  );
  const switchTo = async (deferrable: string, trigger: string) => {
    for (const { change } of keys) await sql.raw(`${change} ${deferrable}`).execute(db);
    for (const { name } of tables)
      await sql`alter table ${sql.id(schema, name)} ${sql.raw(trigger)} trigger user`.execute(db);
  };
  await switchTo('deferrable', 'disable');
  await sql`set constraints all deferred`.execute(db);
  return async () => {
    await sql`set constraints all immediate`.execute(db);
    await switchTo('not deferrable', 'enable');
  };
}

async function copyTable(
  source: Transaction<unknown>,
  target: Transaction<unknown>,
  { schema, name, columns }: Table,
): Promise<number> {
  const table = sql.id(schema, name);
  const names = sql.join(columns.map(column => sql.id(column.name)));
  const texts = sql.join(columns.map(column => sql`${sql.id(column.name)}::text`));
  const values = sql.join(columns.map(({ name: column, type }) => sql`${sql.id(column)}::${sql.raw(type)}`));
  if (ofFirstStart.has(name)) await sql`delete from ${table}`.execute(target);
  await sql`declare copied_rows no scroll cursor for select array[${texts}] as row from ${table}`.execute(
    source,
  );
  let copied = 0;
  for (;;) {
    const { rows } = await sql<{ row: readonly (string | null)[] }>`
      fetch ${sql.lit(batchSize)} from copied_rows`.execute(source);
    if (rows.length === 0) break;
    const given = sql.join(columns.map((_, index) => sql`${rows.map(({ row }) => row[index])}::text[]`));
    await sql`insert into ${table} (${names}) overriding system value
      select ${values} from unnest(${given}) as copied (${names})`.execute(target);
    copied += rows.length;
  }
  await sql`close copied_rows`.execute(source);
  return copied;
}

async function copySequences(
  source: Transaction<unknown>,
  target: Transaction<unknown>,
  schema: string,
): Promise<void> {
  const { rows } = await sql<{ name: string; last: string | null }>`
    select sequencename as name, last_value::text as last from pg_sequences where schemaname = ${schema}`.execute(
    source,
  );
  for (const { name, last } of rows) {
    if (last === null) continue;
    await sql`select setval(format('%I.%I', ${schema}::text, ${name}::text)::regclass, ${last}::bigint)`.execute(
      target,
    );
  }
}
