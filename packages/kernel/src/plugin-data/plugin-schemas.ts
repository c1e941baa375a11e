import type { PostgresDatabase } from '../storage/postgres-database.ts';

/** The schemas of a plugin in this database, one a major, whether or not the plugin is installed. */
export async function schemasOfPlugin(
  database: PostgresDatabase,
  pluginId: string,
): Promise<readonly string[]> {
  const first = pluginId.replaceAll('-', '_');
  const rows = await database.kernel.selectFrom('migration').select('schema').distinct().execute();
  const isOwn = ({ schema }: { schema: string }) =>
    schema === first || (schema.startsWith(`${first}_v`) && /^\d+$/.test(schema.slice(first.length + 2)));
  return rows
    .filter(isOwn)
    .map(({ schema }) => schema)
    .toSorted();
}
