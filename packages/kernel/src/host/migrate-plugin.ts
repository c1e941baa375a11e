import type { PluginDefinition } from '@peixun/plugin-api';
import { migrateSchema } from '../storage/migrate-schema.ts';
import type { PostgresDatabase } from '../storage/postgres-database.ts';
import type { PluginInstance, PluginRegistry } from './plugin-registry.ts';
import { schemaOf } from './schema-of.ts';

/**
 * Brings the schema of a plugin to the newest installed version of its major. A version whose code does not
 * load has no say. A plugin without tables gets its roles all the same: its transactions publish and audit.
 */
export async function migratePlugin(
  database: PostgresDatabase,
  registry: PluginRegistry,
  plugin: PluginInstance,
  load: (plugin: PluginInstance) => Promise<PluginDefinition>,
  timeLimit: number,
): Promise<void> {
  const schema = schemaOf(plugin.manifest);
  const siblings = registry
    .all()
    .filter(({ manifest }) => manifest.id === plugin.manifest.id && schemaOf(manifest) === schema);
  const loaded = await Promise.allSettled(
    siblings.map(async sibling => ({
      version: sibling.manifest.version,
      migrations: (sibling.definition ?? (await load(sibling))).migrations ?? [],
    })),
  );
  const installed = loaded.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
  await migrateSchema(database, { schema, installed }, timeLimit);
}
