import { CompiledQuery, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { withTimeLimit } from '../host/time-limit.ts';
import { isDatabaseLost } from './errors.ts';
import { makeRole } from './make-role.ts';
import { migrationErrors } from './migration-errors.ts';
import { planMigrations, type InstalledVersion, type MigrationPlan } from './migration-plan.ts';
import type { PostgresDatabase } from './postgres-database.ts';
import type { Roles } from './roles.ts';
import { applyRowPolicies, refuseWaysAround, suspendRowPolicies } from './row-policies.ts';

/** A schema and the installed versions of the plugin that owns it, all of one major. */
export interface SchemaOwner {
  readonly schema: string;
  readonly installed: readonly InstalledVersion[];
}

/** Milliseconds for an isolated plugin's migrations unless told: its SQL could wait for ever. */
const isolatedTimeLimit = 300_000;

/**
 * Brings a schema up to its newest installed version: roles, tables, rights and row-level policies, in one
 * transaction. Hosts that start together wait for each other.
 *
 * @param timeLimit milliseconds, after which everything is taken back, so that nobody waits for it; none unless told.
 * @returns the names of the migrations that were applied now.
 * @throws `MIGRATIONS_DIVERGE`, `MIGRATION_FAILED`, `PRIMARY_KEY_WITHOUT_COUNTY`, `OUT_OF_TIME`; nothing is changed
 *   then.
 */
export async function migrateSchema(
  database: PostgresDatabase,
  owner: SchemaOwner,
  timeLimit?: number,
): Promise<string[]> {
  const { schema, installed } = owner;
  const work = async (db: Transaction<unknown>): Promise<string[]> => {
    await sql`select pg_advisory_xact_lock(hashtextextended('peixun.migration', 0))`.execute(db);
    const plan = planMigrations(schema, installed, await appliedMigrations(db, schema));
    if (plan.pending.length === 0 && plan.firstPosition > 1) return [];
    if (database.isolated.has(schema)) {
      await migrateIsolated(database, schema, plan, timeLimit);
    } else {
      await makeSchema(db, schema, database.roles);
      await changeSchema(db, schema, plan, database.roles);
      await takeRole(db, database.roles.owner('kernel'), 'kernel');
      for (const record of recordsOf(schema, plan)) await db.executeQuery(record);
    }
    return plan.pending.map(({ name }) => name);
  };
  return asLogin(database, async db => {
    if (timeLimit === undefined) return work(db);
    await sql`select set_config('statement_timeout', ${timeLimit.toFixed()}, true)`.execute(db);
    return withTimeLimit(timeLimit, () => work(db));
  });
}

/**
 * Takes a schema's newest migrations back, rows and all. For tests that go up, down and up again.
 *
 * @param count how many; all unless told.
 */
export async function revertMigrations(
  database: PostgresDatabase,
  { schema, installed }: SchemaOwner,
  count?: number,
): Promise<void> {
  await asLogin(database, async db => {
    const applied = await appliedMigrations(db, schema);
    planMigrations(schema, installed, applied);
    const known = installed.flatMap(({ migrations }) => migrations);
    await takeRole(db, database.roles.owner(schema), schema);
    await suspendRowPolicies(db, schema);
    const names = applied.map(({ name }) => name).toReversed();
    for (const name of names.slice(0, count))
      await known.find(migration => migration.name === name)?.down(db);
    await applyRowPolicies(db, schema, database.roles);
    await takeRole(db, database.roles.owner('kernel'), 'kernel');
    await sql`delete from kernel.migration
      where schema = ${schema} and name = any (${names.slice(0, count)})`.execute(db);
  });
}

/** The steps that the owner of a schema takes. */
async function changeSchema(
  db: Transaction<unknown>,
  schema: string,
  plan: MigrationPlan,
  roles: Roles,
): Promise<void> {
  await takeRole(db, roles.owner(schema), schema);
  await suspendRowPolicies(db, schema);
  await applyPlan(db, schema, plan);
  await takeRole(db, roles.owner(schema), schema);
  await applyRowPolicies(db, schema, roles);
}

/** The same, by a login that can be the owner of the schema and nobody else. */
async function migrateIsolated(
  database: PostgresDatabase,
  schema: string,
  plan: MigrationPlan,
  timeLimit = isolatedTimeLimit,
): Promise<void> {
  await asLogin(database, db => makeSchema(db, schema, database.roles));
  await database.isolated.asOwner(schema, timeLimit, async (db, record) => {
    const before = await transactionId(db);
    await changeSchema(db, schema, plan, database.roles);
    await refuseWaysAround(db, schema);
    if ((await transactionId(db)) !== before) throw migrationErrors.MIGRATION_LEFT_TRANSACTION({ schema });
    for (const { sql: text, parameters } of recordsOf(schema, plan)) await record(text, parameters);
  });
}

async function transactionId(db: Transaction<unknown>): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select pg_current_xact_id()::text as id`.execute(db);
  return rows[0]?.id;
}

async function asLogin<Result>(
  database: PostgresDatabase,
  work: (db: Transaction<unknown>) => Promise<Result>,
): Promise<Result> {
  const login = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: database.loginPool }) });
  return login.transaction().execute(async db => {
    await sql`set local statement_timeout = 0`.execute(db);
    return work(db);
  });
}

async function appliedMigrations(
  db: Transaction<unknown>,
  schema: string,
): Promise<{ name: string; version: string }[]> {
  const { rows: found } = await sql`select from pg_namespace where nspname = ${schema}`.execute(db);
  if (found.length === 0) return [];
  await sql`select set_config('role', (
    select pg_get_userbyid(nspowner) from pg_namespace where nspname = 'kernel'), true)`.execute(db);
  const { rows } = await sql<{ name: string; version: string }>`
    select name, version from kernel.migration where schema = ${schema} order by position`.execute(db);
  await sql`set local role none`.execute(db);
  return rows;
}

async function makeSchema(db: Transaction<unknown>, schema: string, roles: Roles): Promise<void> {
  const names = [
    roles.owner(schema),
    roles.runtime(schema),
    ...(schema === 'kernel' ? [roles.kernelSystem] : []),
  ];
  for (const name of names) await makeRole(db, name);
  await sql`create schema if not exists ${sql.id(schema)} authorization ${sql.id(roles.owner(schema))}`.execute(
    db,
  );
  await takeRole(db, roles.owner('kernel'), 'kernel');
  if (schema === 'kernel') {
    await sql`create table if not exists kernel.migration (
      schema text not null, position integer not null, name text not null, version text not null,
      applied_at timestamptz not null default now(), primary key (schema, position))`.execute(db);
  } else {
    // Its policies name a function of the kernel.
    await sql`grant usage on schema kernel to ${sql.id(roles.owner(schema))}`.execute(db);
  }
}

async function takeRole(db: Transaction<unknown>, role: string, schema: string): Promise<void> {
  await sql`select set_config('role', ${role}, true), set_config('search_path', ${schema}, true)`.execute(db);
}

async function applyPlan(
  db: Transaction<unknown>,
  schema: string,
  { pending, version }: MigrationPlan,
): Promise<void> {
  for (const migration of pending) {
    try {
      await migration.up(db.withSchema(schema));
    } catch (cause) {
      if (isDatabaseLost(cause)) throw cause;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw migrationErrors.MIGRATION_FAILED(
        { schema, migration: migration.name, version, reason },
        { cause },
      );
    }
  }
}

function recordsOf(schema: string, { pending, version, firstPosition }: MigrationPlan): CompiledQuery[] {
  return pending.map(({ name }, index) =>
    CompiledQuery.raw(
      'insert into kernel.migration (schema, position, name, version) values ($1, $2, $3, $4)',
      [schema, firstPosition + index, name, version],
    ),
  );
}
