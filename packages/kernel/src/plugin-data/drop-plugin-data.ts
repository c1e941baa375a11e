import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { leaseSeconds } from '../events/host-lease.ts';
import { removeUnnamed } from '../storage/database-files.ts';
import type { FileDriver } from '../storage/file-driver.ts';
import type { PostgresDatabase } from '../storage/postgres-database.ts';
import { schemasOfPlugin } from './plugin-schemas.ts';

/** Whether a host that runs serves the plugin to a county, or to any. */
export async function isServedSomewhere(
  database: PostgresDatabase,
  pluginId: string,
  countyId?: string,
): Promise<boolean> {
  const { rows } = await sql`select from kernel.host_lease
    where seen_at > now() - make_interval(secs => ${leaseSeconds})
      and exists (select from jsonb_each(versions)
        where value ? ${pluginId} and key = coalesce(${countyId}, key))`.execute(database.kernel);
  return rows.length > 0;
}

/**
 * Deletes for good what a plugin has in this database: tables, roles, files, settings, subscriptions, undelivered
 * events, job runs, search entries, notices and anonymous answers on their way. The audit trail and the log of events
 * stay: others build on them, and they name nobody.
 *
 * @param countyId whose rows and files alone are deleted; the tables and roles stay then, as other counties use them.
 */
export async function dropPluginData(
  database: PostgresDatabase,
  files: FileDriver,
  pluginId: string,
  countyId?: string,
): Promise<void> {
  const schemas = await schemasOfPlugin(database, pluginId);
  const login = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: database.loginPool }) });
  const lostFiles = await login.transaction().execute(async db => {
    await sql`select pg_advisory_xact_lock(hashtextextended('peixun.migration', 0)),
      set_config('statement_timeout', '0', true), set_config('role', ${database.roles.kernelSystem}, true)`.execute(
      db,
    );
    const lost = await deleteKernelRows(db, pluginId, countyId);
    if (countyId === undefined)
      await sql`delete from kernel.migration where schema = any (${schemas})`.execute(db);
    for (const schema of schemas) {
      if (countyId !== undefined) {
        await deleteRows(db, schema, database.roles.owner(schema), countyId);
        continue;
      }
      for (const role of await rolesWithin(db, schema)) {
        await revokeKernel(db, database.roles.owner('kernel'), role);
        await dropRole(db, role);
      }
    }
    return lost;
  });
  for (const lost of lostFiles) await removeUnnamed(database, files, lost.countyId, lost.sha256);
}

/** @returns the content of the files. */
async function deleteKernelRows(db: Transaction<unknown>, pluginId: string, countyId: string | undefined) {
  const within = sql`county_id = coalesce(${countyId}, county_id)`;
  const ownName = `${pluginId}/%`;
  for (const statement of [
    sql`delete from kernel.delivery where subscriber = ${pluginId} and ${within}`,
    sql`delete from kernel.subscription where subscriber = ${pluginId} and ${within}`,
    sql`delete from kernel.job_run where plugin = ${pluginId} and ${within}`,
    sql`delete from kernel.job_schedule where job like ${ownName} and ${within}`,
    sql`delete from kernel.anonymous_answer where box like ${ownName} and ${within}`,
    sql`delete from kernel.closed_anonymous_group where box like ${ownName} and ${within}`,
    sql`delete from kernel.closing_anonymous_group where box like ${ownName} and ${within}`,
    sql`delete from kernel.plugin_setting where plugin_id = ${pluginId} and ${within}`,
    sql`delete from kernel.search_entry where plugin = ${pluginId} and ${within}`,
    sql`delete from kernel.notification where plugin = ${pluginId} and ${within}`,
  ]) {
    await statement.execute(db);
  }
  const { rows } = await sql<{ countyId: string; sha256: string }>`
    with lost as (delete from kernel.stored_file where plugin = ${pluginId} and ${within} returning county_id, sha256)
    select distinct county_id as "countyId", sha256 from lost`.execute(db);
  return rows;
}

/** In one statement, at whose end alone the tables must fit each other. The row policies let no other county be reached. */
async function deleteRows(
  db: Transaction<unknown>,
  schema: string,
  owner: string,
  countyId: string,
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = ${schema}`.execute(db);
  if (rows.length === 0) return;
  await sql`select set_config('role', ${owner}, true), set_config('peixun.county', ${countyId}, true)`.execute(
    db,
  );
  const deletions = rows.map(
    ({ name }, index) =>
      sql`${sql.id(`t${index}`)} as (delete from ${sql.id(schema, name)} where county_id = ${countyId})`,
  );
  await sql`with ${sql.join(deletions)} select`.execute(db);
}

/** The owner first, with whom the policies for the others go: who serves requests, and who did where the plugin ran isolated. */
async function rolesWithin(db: Transaction<unknown>, schema: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select pg_get_userbyid(role) as name from (
      select a.grantee as role, a.grantee = nspowner as is_owner from pg_namespace, aclexplode(nspacl) a
      where nspname = ${schema}
      union select nspowner, true from pg_namespace where nspname = ${schema}) as within
    order by is_owner desc`.execute(db);
  return rows.map(({ name }) => name);
}

/** Only who granted it can take it back. */
async function revokeKernel(db: Transaction<unknown>, kernelOwner: string, role: string): Promise<void> {
  await sql`select set_config('role', ${kernelOwner}, true)`.execute(db);
  await sql`revoke all on schema kernel from ${sql.id(role)}`.execute(db);
}

/** With all it owns and may do in this database. One that another database of the server uses is left to that. */
async function dropRole(db: Transaction<unknown>, name: string): Promise<void> {
  const role = sql.id(name);
  await sql`select set_config('role', ${name}, true)`.execute(db);
  await sql`drop owned by ${role} cascade`.execute(db);
  await sql`set local role none`.execute(db);
  await sql
    .raw(
      `do $$ begin
        drop role "${name.replaceAll('"', '""')}";
      exception when dependent_objects_still_exist then null;
      end $$`,
    )
    .execute(db);
}
