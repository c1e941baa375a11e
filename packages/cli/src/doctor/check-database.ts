import { administratorSql } from '@peixun/kernel';
import pg from 'pg';
import { finding, type Finding } from './finding.ts';

interface DatabaseFacts {
  /** `180004`. */
  readonly version: number;
  readonly encoding: string;
  readonly super: boolean;
  readonly bypassesRowSecurity: boolean;
  readonly createsRoles: boolean;
  readonly inherits: boolean;
  readonly createsSchemas: boolean;
}

const facts = `
  select current_setting('server_version_num')::int as version,
         pg_encoding_to_char(encoding) as encoding,
         rolsuper as "super",
         rolbypassrls as "bypassesRowSecurity",
         rolcreaterole as "createsRoles",
         rolinherit as "inherits",
         has_database_privilege(datname, 'create') as "createsSchemas"
    from pg_database, pg_roles
   where datname = current_database() and rolname = current_user`;

/** Whether the host can work with the database at the address; if not, with the SQL that mends it. */
export async function checkDatabase(url: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<DatabaseFacts>(facts);
    return rows.flatMap(found => judgeDatabase(found, url));
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    return [
      finding('failed', 'doctor.database.unreachable', { reason: message || code || '', sql: sqlFor(url) }),
    ];
  } finally {
    await client.end().catch(() => {});
  }
}

export function judgeDatabase(found: DatabaseFacts, url: string): Finding[] {
  const major = Math.floor(found.version / 10_000);
  const login = decodeURIComponent(new URL(url).username);
  const values = { login, major, encoding: found.encoding, sql: sqlFor(url) };
  const problems = [
    (major < 15 || major > 18) && finding('failed', 'doctor.database.version', values),
    found.encoding !== 'UTF8' && finding('failed', 'doctor.database.encoding', values),
    found.super && finding('failed', 'doctor.database.super', values),
    found.bypassesRowSecurity && finding('failed', 'doctor.database.bypass', values),
    !found.createsRoles && finding('failed', 'doctor.database.roles', values),
    found.inherits && finding('failed', 'doctor.database.inherit', values),
    !found.createsSchemas && finding('failed', 'doctor.database.schemas', values),
  ].filter(problem => problem !== false);
  return problems.length > 0 ? problems : [finding('good', 'doctor.database', values)];
}

/** What the administrator of the server runs for this address; the password is the one it holds. */
function sqlFor(url: string): string {
  const { username, password, pathname } = new URL(url);
  return administratorSql({
    login: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
  });
}
