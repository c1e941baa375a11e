import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import pg from 'pg';

/**
 * Writes the statements that make the roles of a host again. Roles belong to a server and not to a database: no dump
 * holds them, and on another server nothing could be restored that they own or that names them.
 *
 * @param url as the host's login, which is a member of all of them and must be there already.
 */
export async function writeDatabaseRoles(url: string, file: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ statements: string }>(`
      select format(E'create role %I nologin;\ngrant %1$I to %I;\n', role.rolname, current_user) as statements
      from pg_auth_members member join pg_roles role on role.oid = member.roleid
      where member.member = (select oid from pg_roles where rolname = current_user)
      group by role.rolname order by role.rolname`);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, rows.map(({ statements }) => statements).join(''));
  } finally {
    await client.end();
  }
}
