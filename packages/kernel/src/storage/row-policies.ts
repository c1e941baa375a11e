import { sql, type Kysely } from 'kysely';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { migrationErrors } from './migration-errors.ts';
import type { Roles } from './roles.ts';

interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  /** The first column of the primary key. */
  readonly leading: string | null;
}

const county = `county_id = (select current_setting('peixun.county', true))`;
const allUnits = `(select current_setting('peixun.units', true)) = '*'`;
/** A granted unit itself: most rows are written there, and the closure need not be asked. */
const grantedUnit = `unit_id::text = any (string_to_array((select current_setting('peixun.units', true)), ','))`;
const ownUnits = `unit_id = any ((select kernel.visible_units())::uuid[])`;
const person = `(select nullif(current_setting('peixun.person', true), '')) is null
  or person_id = (select nullif(current_setting('peixun.person', true), ''))::uuid`;

/**
 * Gives the runtime role its rights on every table of a schema, and every table its policies:
 *
 * - always: rows of the transaction's county;
 * - with `unit_id`: reading reaches the granted subtrees and what belongs to the whole county (`unit_id` is null),
 *   writing the subtrees alone;
 * - with `person_id`: under a `self` permission, rows of that person.
 *
 * Settings are asked in sub-selects, so that PostgreSQL evaluates them once a statement and not once a row.
 *
 * @throws `PRIMARY_KEY_WITHOUT_COUNTY`: only the kernel has tables that belong to the host.
 */
export async function applyRowPolicies(db: Kysely<unknown>, schema: string, roles: Roles): Promise<void> {
  const runtime = sql.id(roles.runtime(schema));
  await sql`grant usage on schema ${sql.id(schema)} to ${runtime}`.execute(db);
  await sql`grant usage on all sequences in schema ${sql.id(schema)} to ${runtime}`.execute(db);
  if (schema === 'kernel') await grantToKernel(db, roles);
  for (const table of await tablesOf(db, schema)) {
    if (table.leading === 'county_id') {
      await sql`grant select, insert, update, delete on ${sql.id(schema, table.name)} to ${runtime}`.execute(
        db,
      );
      for (const statement of policies(schema, table, roles)) await sql.raw(statement).execute(db);
    } else if (schema !== 'kernel') {
      throw migrationErrors.PRIMARY_KEY_WITHOUT_COUNTY({ table: `${schema}.${table.name}` });
    }
  }
}

/** During a migration the owner must reach every row; afterwards the policies bind it again. */
export async function suspendRowPolicies(db: Kysely<unknown>, schema: string): Promise<void> {
  for (const { name } of await tablesOf(db, schema)) {
    await sql`alter table ${sql.id(schema, name)} no force row level security`.execute(db);
  }
}

async function grantToKernel(db: Kysely<unknown>, roles: Roles): Promise<void> {
  const system = sql.id(roles.kernelSystem);
  await sql`grant usage on schema kernel to ${system}`.execute(db);
  await sql`grant usage on all sequences in schema kernel to ${system}`.execute(db);
  await sql`grant select, insert, update, delete on all tables in schema kernel to ${system}`.execute(db);
}

function policies(schema: string, table: TableShape, roles: Roles): string[] {
  const name = nameIn(schema, table);
  const switches = ['enable', 'force'].map(mode => `alter table ${name} ${mode} row level security`);
  const made = policy(name, 'county', `using (${county}) with check (${county})`);
  if (schema === 'kernel') {
    made.push(...policy(name, 'system', `to ${quoted(roles.kernelSystem)} using (true) with check (true)`));
  }
  return [...switches, ...made, ...reachPolicies(name, table, roles.runtime(schema))];
}

/** What a role reaches by unit and person. */
function reachPolicies(table: string, { columns }: TableShape, role: string, suffix = ''): string[] {
  const to = `to ${quoted(role)}`;
  const made: string[] = [];
  if (columns.includes('unit_id')) {
    const mayRead = `${allUnits} or unit_id is null or ${ownUnits}`;
    const mayWrite = `${allUnits} or ${grantedUnit} or ${ownUnits}`;
    const check = `with check (${mayWrite})`;
    made.push(
      ...policy(table, `unit_select${suffix}`, `as restrictive for select ${to} using (${mayRead})`),
      ...policy(table, `unit_insert${suffix}`, `as restrictive for insert ${to} ${check}`),
      ...policy(
        table,
        `unit_update${suffix}`,
        `as restrictive for update ${to} using (${mayWrite}) ${check}`,
      ),
      ...policy(table, `unit_delete${suffix}`, `as restrictive for delete ${to} using (${mayWrite})`),
    );
  }
  if (columns.includes('person_id')) {
    made.push(
      ...policy(table, `person${suffix}`, `as restrictive ${to} using (${person}) with check (${person})`),
    );
  }
  return made;
}

function policy(table: string, kind: string, body: string): string[] {
  return [
    `drop policy if exists peixun_${kind} on ${table}`,
    `create policy peixun_${kind} on ${table} ${body}`,
  ];
}

/**
 * Gives the role of an isolated plugin its rights in one county, on every table that does not know it yet. Its county
 * is a constant of the policies: whatever a transaction says of itself, no other is within reach.
 */
export async function admitToCounty(
  db: Kysely<unknown>,
  schema: string,
  role: string,
  countyId: string,
): Promise<void> {
  await refuseWaysAround(db, schema);
  // A name in PostgreSQL has 63 bytes.
  const suffix = `_${createHash('sha1').update(role).digest('hex').slice(0, 16)}`;
  const { rows: known } = await sql<{ tablename: string }>`
    select tablename from pg_policies
    where schemaname = ${schema} and policyname = ${`peixun_county${suffix}`}`.execute(db);
  const isMine = `county_id = ${pg.escapeLiteral(countyId)}`;
  const to = quoted(role);
  await sql.raw(`grant usage on schema ${quoted(schema)} to ${to}`).execute(db);
  await sql.raw(`grant usage on all sequences in schema ${quoted(schema)} to ${to}`).execute(db);
  for (const table of await tablesOf(db, schema)) {
    if (known.some(({ tablename }) => tablename === table.name)) continue;
    const name = nameIn(schema, table);
    const statements = [
      ...policy(name, `county${suffix}`, `as restrictive to ${to} using (${isMine}) with check (${isMine})`),
      ...reachPolicies(name, table, role, suffix),
      `grant select, insert, update, delete on ${name} to ${to}`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  }
}

/**
 * Refuses what lets others act with the rights of the owner, whom no county binds.
 *
 * @throws `MIGRATION_LEAVES_RIGHTS` with what it is.
 */
export async function refuseWaysAround(db: Kysely<unknown>, schema: string): Promise<void> {
  const { rows } = await sql<{ found: string }>`
    with own as (select oid from pg_namespace where nspname = ${schema})
    select 'security definer function ' || proname as found from pg_proc
    where pronamespace = (select oid from own) and prosecdef
    union all
    select case relkind when 'v' then 'view ' else 'materialized view ' end || relname from pg_class
    where relnamespace = (select oid from own)
      and (relkind = 'm' or relkind = 'v' and not coalesce(reloptions && '{security_invoker=true,security_invoker=on}', false))
    union all
    select 'rule ' || rulename from pg_rewrite r join pg_class c on c.oid = r.ev_class
    where relnamespace = (select oid from own) and rulename <> '_RETURN'`.execute(db);
  if (rows.length === 0) return;
  throw migrationErrors.MIGRATION_LEAVES_RIGHTS({ schema, found: rows.map(({ found }) => found).join(', ') });
}

async function tablesOf(db: Kysely<unknown>, schema: string): Promise<TableShape[]> {
  const { rows } = await sql<TableShape>`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select a.attname::text from pg_index i
       join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where i.indrelid = c.oid and i.indisprimary) as leading
    from pg_class c
    where c.relnamespace = (select oid from pg_namespace where nspname = ${schema}) and c.relkind in ('r', 'p')
    order by c.relname`.execute(db);
  return rows;
}

function nameIn(schema: string, { name }: TableShape): string {
  return `${quoted(schema)}.${quoted(name)}`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
