import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import type { PostgresDatabase } from '../storage/postgres-database.ts';
import { suspendRowPolicies } from '../storage/row-policies.ts';
import { schemasOfPlugin } from './plugin-schemas.ts';

/** A table of a plugin, as it is read. */
export interface PluginTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly isRequired: boolean }[];
  readonly count: number;
  /** As PostgreSQL writes them in JSON: dates as text, bytes as `\x` and hexadecimal digits. */
  readonly rows: AsyncIterable<Readonly<Record<string, unknown>>>;
}

const batchSize = 500;

/**
 * Reads all rows of a plugin, as they were at one moment.
 *
 * @param countyId whose rows alone are read, while others are served; for those of all counties the tables are locked.
 * @param take gets a table at a time and reads its rows to their end.
 */
export async function readPluginData(
  database: PostgresDatabase,
  pluginId: string,
  countyId: string | undefined,
  take: (table: PluginTable) => Promise<void>,
): Promise<void> {
  const schemas = await schemasOfPlugin(database, pluginId);
  const login = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: database.loginPool }) });
  const reading = await login.startTransaction().setIsolationLevel('repeatable read').execute();
  try {
    for (const schema of schemas) {
      await sql`select set_config('role', ${database.roles.owner(schema)}, true),
        set_config('statement_timeout', '0', true), set_config('peixun.county', ${countyId ?? ''}, true)`.execute(
        reading,
      );
      if (countyId === undefined) await suspendRowPolicies(reading, schema);
      for (const table of await tablesOf(reading, schema)) await take(table);
    }
  } finally {
    // Also the policies are as before.
    await reading.rollback().execute();
  }
}

async function tablesOf(db: Transaction<unknown>, schema: string): Promise<readonly PluginTable[]> {
  const { rows } = await sql<{ name: string; columns: PluginTable['columns'] }>`
    select c.relname as name, json_agg(json_build_object('name', a.attname,
        'type', format_type(a.atttypid, a.atttypmod), 'isRequired', a.attnotnull) order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = ${schema}::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    group by c.relname order by c.relname`.execute(db);
  return Promise.all(
    rows.map(async ({ name, columns }) => {
      const table = sql.id(schema, name);
      const counted = await sql<{ count: number }>`select count(*)::int as count from ${table}`.execute(db);
      return { schema, name, columns, count: counted.rows[0]!.count, rows: rowsOf(db, schema, name) };
    }),
  );
}

async function* rowsOf(db: Transaction<unknown>, schema: string, name: string) {
  await sql`declare plugin_rows no scroll cursor for
    select to_jsonb(t) as row from ${sql.id(schema, name)} t order by county_id`.execute(db);
  for (;;) {
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      fetch ${sql.lit(batchSize)} from plugin_rows`.execute(db);
    for (const { row } of rows) yield row;
    if (rows.length < batchSize) break;
  }
  await sql`close plugin_rows`.execute(db);
}
