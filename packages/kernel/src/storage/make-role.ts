import { sql, type Kysely } from 'kysely';
import pg from 'pg';

/**
 * Makes a role that the host can take, unless it is there. Roles belong to the server: another database of the
 * installation may have made this one, perhaps just now.
 *
 * @param attributes as `create role` takes them.
 */
export async function makeRole(db: Kysely<unknown>, name: string, attributes = 'nologin'): Promise<void> {
  const { rows } = await sql`select from pg_roles where rolname = ${name}`.execute(db);
  if (rows.length > 0) return;
  const role = pg.escapeIdentifier(name);
  await sql
    .raw(
      `do $$ begin
        create role ${role} ${attributes};
        grant ${role} to current_user;
      exception when duplicate_object or unique_violation then null;
      end $$`,
    )
    .execute(db);
}
