import { sql, type Kysely } from 'kysely';
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

function policies(schema: string, { name, columns }: TableShape, roles: Roles): string[] {
  const table = `${quoted(schema)}.${quoted(name)}`;
  const to = `to ${quoted(roles.runtime(schema))}`;
  const made = [policy('county', `using (${county}) with check (${county})`)];
  if (schema === 'kernel') {
    made.push(policy('system', `to ${quoted(roles.kernelSystem)} using (true) with check (true)`));
  }
  if (columns.includes('unit_id')) {
    const mayRead = `${allUnits} or unit_id is null or ${ownUnits}`;
    const mayWrite = `${allUnits} or ${grantedUnit} or ${ownUnits}`;
    made.push(
      policy('unit_select', `as restrictive for select ${to} using (${mayRead})`),
      policy('unit_insert', `as restrictive for insert ${to} with check (${mayWrite})`),
      policy('unit_update', `as restrictive for update ${to} using (${mayWrite}) with check (${mayWrite})`),
      policy('unit_delete', `as restrictive for delete ${to} using (${mayWrite})`),
    );
  }
  if (columns.includes('person_id')) {
    made.push(policy('person', `as restrictive ${to} using (${person}) with check (${person})`));
  }
  const switches = ['enable', 'force'].map(mode => `alter table ${table} ${mode} row level security`);
  return [...switches, ...made.flat()];

  function policy(kind: string, body: string): string[] {
    return [
      `drop policy if exists peixun_${kind} on ${table}`,
      `create policy peixun_${kind} on ${table} ${body}`,
    ];
  }
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

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
