/** What a database administrator gives to a host. */
export interface HostLogin {
  readonly database: string;
  readonly login: string;
  readonly password: string;
}

/** The statements, each to be run alone, and what tells that one was run already. */
export interface AdministratorStatement {
  readonly sql: string;
  /** A query with a row when the statement is not needed any more. */
  readonly doneWhen: string;
}

/**
 * All that an administrator of PostgreSQL does for a host: a login that makes the roles of plugins, and a
 * database that it owns. The login is no superuser, may not bypass row-level security and, by `noinherit`, has
 * no right of a plugin's role until it takes that role.
 */
export function administratorStatements({ database, login, password }: HostLogin): AdministratorStatement[] {
  return [
    {
      sql: `create role ${identifier(login)} login noinherit createrole password ${literal(password)}`,
      doneWhen: `select from pg_roles where rolname = ${literal(login)}`,
    },
    {
      sql: `create database ${identifier(database)} owner ${identifier(login)} encoding 'UTF8' template template0`,
      doneWhen: `select from pg_database where datname = ${literal(database)}`,
    },
  ];
}

/** The same as a script to print and to hand over. */
export function administratorSql(login: HostLogin): string {
  return administratorStatements(login)
    .map(({ sql }) => `${sql};\n`)
    .join('');
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
