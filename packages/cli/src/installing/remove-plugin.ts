import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { installedKeys, pluginsFolder, unfinishedFolder, type HostOptions } from '@peixun/kernel';
import { keyOf } from '@peixun/kernel/tools';
import { knownPlugins } from '../app/known-plugins.ts';
import { CommandError } from '../command-error.ts';
import { hostOutlook } from '../app/host-outlook.ts';

/**
 * Removes the files of an installed version, never data. A host that runs ends it by itself.
 *
 * @param key `field-trips@1.0.0`.
 * @throws CommandError when it is not installed, or a county would have no version left.
 */
export async function removePlugin(host: HostOptions, key: string): Promise<void> {
  const folder = join(pluginsFolder(host.dataFolder), key);
  if (!/^[^/\\]+@/.test(key) || !existsSync(folder)) {
    const installed = (await installedKeys(host.dataFolder)).join(', ') || '—';
    throw new CommandError('plugin.remove.unknown', { plugin: key, installed });
  }
  const { found } = await knownPlugins(host);
  const others = found.filter(({ manifest }) => keyOf(manifest) !== key);
  const [before, after] = [await hostOutlook(host, found), await hostOutlook(host, others)];
  const id = key.slice(0, key.indexOf('@'));
  const needing = [...before.counties].filter(
    ([county, { plugins }]) => plugins.has(id) && !after.counties.get(county)?.plugins.has(id),
  );
  if (needing.length > 0) {
    const counties = needing.map(([county]) => county).join(', ');
    throw new CommandError('plugin.remove.needed', { plugin: key, id, counties });
  }
  await deleteFolder(folder);
}

/** First out of sight in one step, then for good. */
export async function deleteFolder(folder: string): Promise<void> {
  const aside = unfinishedFolder(dirname(folder));
  await rename(folder, aside);
  await rm(aside, { recursive: true });
}
