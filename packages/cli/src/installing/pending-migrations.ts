import { planMigrations, type HostOptions, type PluginPackage } from '@peixun/kernel';
import { schemaOf } from '@peixun/kernel/tools';
import { withDatabase } from '../app/data-folder.ts';
import { CommandError } from '../command-error.ts';

/**
 * The migrations that a plugin's start would run: those that neither its installed versions nor the database have.
 *
 * @throws `MIGRATIONS_DIVERGE` when the versions of one major do not continue each other; CommandError when the
 *   database cannot be asked.
 */
export async function pendingMigrations(
  host: HostOptions,
  plugins: readonly PluginPackage[],
  { manifest }: PluginPackage,
): Promise<readonly string[]> {
  const schema = schemaOf(manifest);
  const installed = plugins
    .filter(plugin => plugin.manifest.id === manifest.id && schemaOf(plugin.manifest) === schema)
    .map(({ manifest: { version, migrations } }) => ({
      version,
      migrations: migrations.map(name => ({ name })),
    }));
  const { pending } = planMigrations(schema, installed, await appliedMigrations(host, schema));
  return pending.map(({ name }) => name);
}

/** None where no host has run yet. */
async function appliedMigrations(host: HostOptions, schema: string) {
  const applied = withDatabase(
    host,
    ({ kernel }) =>
      kernel
        .selectFrom('migration')
        .select(['name', 'version'])
        .where('schema', '=', schema)
        .orderBy('position')
        .execute(),
    () => [],
  );
  return applied.catch((cause: Error) => {
    throw new CommandError('plugin.add.no-database', { reason: cause.message }, cause);
  });
}
