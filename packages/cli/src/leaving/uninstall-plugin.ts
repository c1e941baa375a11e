import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  installedKeys,
  KeyedPersonalData,
  loadPersonalDataKeys,
  LocalFileDriver,
  personalDataKeyFile,
  pluginsFolder,
  type HostOptions,
  type PostgresDatabase,
} from '@peixun/kernel';
import { dropPluginData, isServedSomewhere, schemasOfPlugin } from '@peixun/kernel/tools';
import { withDatabase } from '../app/data-folder.ts';
import { hostOutlook } from '../app/host-outlook.ts';
import { knownPlugins } from '../app/known-plugins.ts';
import { CommandError } from '../command-error.ts';
import { deleteFolder } from '../installing/remove-plugin.ts';
import { exportPlugin, type ExportedPlugin } from './export-plugin.ts';

export interface UninstallOptions {
  /** Whose data alone is exported and deleted; the plugin stays for the other counties then. */
  readonly county?: string;
  /** The archive for its data. */
  readonly file: string;
  /** Whether encrypted personal data is exported in plain text. */
  readonly withPersonalData?: boolean;
  /** The plugin's id once more, where its data is to be deleted after the export. */
  readonly drop?: string;
}

/**
 * Exports what a plugin keeps and, on an explicit word, deletes it: for one county, or for all with its installed
 * versions. Nothing else is touched; the audit trail stays.
 *
 * @throws CommandError while a county of these enables it, or when there is nothing of it.
 */
export async function uninstallPlugin(
  host: HostOptions,
  plugin: string,
  { county, file, withPersonalData, drop }: UninstallOptions,
): Promise<ExportedPlugin> {
  if (drop !== undefined && drop !== plugin)
    throw new CommandError('plugin.uninstall.word', { plugin, drop });
  if (existsSync(file)) throw new CommandError('plugin.uninstall.exists', { file });
  await refuseWhereEnabled(host, plugin, county);
  const { found } = await knownPlugins(host);
  if (
    drop &&
    county === undefined &&
    found.some(({ manifest, origin }) => manifest.id === plugin && !origin)
  ) {
    throw new CommandError('plugin.uninstall.named', { plugin });
  }
  const files = host.fileDriver ?? new LocalFileDriver(join(host.dataFolder, 'files'));
  return withDatabase(host, async database => {
    if ((await schemasOfPlugin(database, plugin)).length === 0) {
      throw new CommandError('plugin.uninstall.nothing', { plugin });
    }
    if (county !== undefined) await refuseUnknown(database, county);
    if (await isServedSomewhere(database, plugin, county))
      throw new CommandError('plugin.uninstall.served', { plugin });
    const cipher = withPersonalData ? cipherOf(host) : undefined;
    const written = await exportPlugin({ database, files, plugin, county, file, cipher });
    // The data last: without its versions a plugin can still be uninstalled, and no start makes its tables anew.
    if (drop && county === undefined) await removeVersions(host, plugin);
    if (drop) await dropPluginData(database, files, plugin, county);
    return written;
  });
}

async function refuseWhereEnabled(
  host: HostOptions,
  plugin: string,
  only: string | undefined,
): Promise<void> {
  const outlook = await hostOutlook(host, []);
  const counties = [...outlook.counties].filter(([county]) => county === (only ?? county));
  const unreadable = counties.filter(([, { file }]) => !file).map(([county]) => county);
  if (unreadable.length > 0)
    throw new CommandError('plugin.choice.bad-county', { county: unreadable.join(', ') });
  const enabled = counties.filter(([, { file }]) => file?.plugins[plugin]?.enabled).map(([county]) => county);
  if (enabled.length > 0) {
    throw new CommandError('plugin.uninstall.enabled', { plugin, counties: enabled.join(' ') });
  }
}

/** A county that has left may still have data, and one that was mistyped has none to delete. */
async function refuseUnknown({ kernel }: PostgresDatabase, county: string): Promise<void> {
  const rows = await kernel.selectFrom('unit').select('county_id').distinct().execute();
  const known = rows.map(({ county_id }) => county_id).toSorted();
  if (known.includes(county)) return;
  throw new CommandError('plugin.uninstall.no-county', { county, known: known.join(', ') || '—' });
}

async function removeVersions({ dataFolder }: HostOptions, plugin: string): Promise<void> {
  const keys = (await installedKeys(dataFolder)).filter(key => key.startsWith(`${plugin}@`));
  for (const key of keys) await deleteFolder(join(pluginsFolder(dataFolder), key));
}

function cipherOf({ personalData, dataFolder }: HostOptions) {
  const override = process.env['PEIXUN_PERSONAL_DATA_KEYS'];
  return (
    personalData ?? new KeyedPersonalData(loadPersonalDataKeys(personalDataKeyFile(dataFolder), override))
  );
}
