import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  installedKeys,
  KeyedPersonalData,
  loadPersonalDataKeys,
  LocalFileDriver,
  personalDataKeyFile,
  pluginsFolder,
  type HostOptions,
} from '@peixun/kernel';
import { dropPluginData, isServedSomewhere, schemasOfPlugin } from '@peixun/kernel/tools';
import { withDatabase } from '../app/data-folder.ts';
import { hostOutlook } from '../app/host-outlook.ts';
import { knownPlugins } from '../app/known-plugins.ts';
import { CommandError } from '../command-error.ts';
import { exportPlugin, type ExportedPlugin } from './export-plugin.ts';

export interface UninstallOptions {
  /** The archive for its data. */
  readonly file: string;
  /** Whether encrypted personal data is exported in plain text. */
  readonly withPersonalData: boolean;
  /** The plugin's id once more, where its data is to be deleted after the export. */
  readonly drop?: string;
}

/**
 * Exports what a plugin keeps and, on an explicit word, deletes it with all installed versions. Nothing else is
 * touched; the audit trail stays.
 *
 * @throws CommandError while a county enables it, or when there is nothing of it.
 */
export async function uninstallPlugin(
  host: HostOptions,
  plugin: string,
  { file, withPersonalData, drop }: UninstallOptions,
): Promise<ExportedPlugin> {
  if (drop !== undefined && drop !== plugin)
    throw new CommandError('plugin.uninstall.word', { plugin, drop });
  if (existsSync(file)) throw new CommandError('plugin.uninstall.exists', { file });
  await refuseWhereEnabled(host, plugin);
  const { found } = await knownPlugins(host);
  if (drop && found.some(({ manifest, origin }) => manifest.id === plugin && !origin)) {
    throw new CommandError('plugin.uninstall.named', { plugin });
  }
  const files = host.fileDriver ?? new LocalFileDriver(join(host.dataFolder, 'files'));
  const exported = await withDatabase(host, async database => {
    if ((await schemasOfPlugin(database, plugin)).length === 0) {
      throw new CommandError('plugin.uninstall.nothing', { plugin });
    }
    if (await isServedSomewhere(database, plugin))
      throw new CommandError('plugin.uninstall.served', { plugin });
    const cipher = withPersonalData ? cipherOf(host) : undefined;
    const written = await exportPlugin({ database, files, plugin, file, cipher });
    if (drop) await dropPluginData(database, files, plugin);
    return written;
  });
  if (drop) await removeVersions(host, plugin);
  return exported;
}

async function refuseWhereEnabled(host: HostOptions, plugin: string): Promise<void> {
  const { counties } = await hostOutlook(host, []);
  const unreadable = [...counties].filter(([, { file }]) => !file).map(([county]) => county);
  if (unreadable.length > 0)
    throw new CommandError('plugin.choice.bad-county', { county: unreadable.join(', ') });
  const enabled = [...counties]
    .filter(([, { file }]) => file?.plugins[plugin]?.enabled)
    .map(([county]) => county);
  if (enabled.length > 0) {
    throw new CommandError('plugin.uninstall.enabled', { plugin, counties: enabled.join(' ') });
  }
}

async function removeVersions({ dataFolder }: HostOptions, plugin: string): Promise<void> {
  const keys = (await installedKeys(dataFolder)).filter(key => key.startsWith(`${plugin}@`));
  for (const key of keys) await rm(join(pluginsFolder(dataFolder), key), { recursive: true });
}

function cipherOf({ personalData, dataFolder }: HostOptions) {
  const override = process.env['PEIXUN_PERSONAL_DATA_KEYS'];
  return (
    personalData ?? new KeyedPersonalData(loadPersonalDataKeys(personalDataKeyFile(dataFolder), override))
  );
}
