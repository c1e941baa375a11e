import { migrateSchema } from '../storage/migrate-schema.ts';
import type { PostgresDatabase } from '../storage/postgres-database.ts';
import { schemaOf } from './context-factory.ts';
import type { PluginInstance, PluginRegistry } from './plugin-registry.ts';

/**
 * Brings the schema of a plugin to the newest installed version of its major. A version whose code does not
 * load has no say. A plugin without tables gets its roles all the same: its transactions publish and audit.
 */
export async function migratePlugin(
  database: PostgresDatabase,
  registry: PluginRegistry,
  plugin: PluginInstance,
  timeLimit: number,
): Promise<void> {
  const schema = schemaOf(plugin.manifest);
  const siblings = registry
    .all()
    .filter(({ manifest }) => manifest.id === plugin.manifest.id && schemaOf(manifest) === schema);
  const loaded = await Promise.allSettled(
    siblings.map(async ({ definition, manifest, package: found }) => ({
      version: manifest.version,
      migrations: (definition ?? (await found.load())).migrations ?? [],
    })),
  );
  const installed = loaded.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
  await migrateSchema(database, { schema, installed }, timeLimit);
}
