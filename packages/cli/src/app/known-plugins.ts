import { join } from 'node:path';
import {
  findPluginPackage,
  installedKeys,
  pluginsFolder,
  readInstalledPlugin,
  readTrust,
  type HostOptions,
  type PluginPackage,
} from '@peixun/kernel';
import { sentenceOf } from '../command-error.ts';

/** The plugins that a host would find at its next start. */
export interface KnownPlugins {
  readonly found: readonly PluginPackage[];
  /** Why others cannot be used, a sentence each. */
  readonly lost: readonly string[];
}

/** Finds what the options of a host name and what is installed, without running any of its code. */
export async function knownPlugins(options: HostOptions): Promise<KnownPlugins> {
  const { plugins, pluginsFrom = process.cwd(), dataFolder } = options;
  const folder = pluginsFolder(dataFolder);
  const installed = await installedKeys(dataFolder);
  const results = await Promise.allSettled([
    ...plugins.map(source => findPluginPackage(source, pluginsFrom)),
    ...installed.map(async key => readInstalledPlugin(join(folder, key), await readTrust(options))),
  ]);
  return {
    found: results.flatMap(result => (result.status === 'fulfilled' ? [result.value] : [])),
    lost: results.flatMap(result =>
      result.status === 'rejected' ? [sentenceOf(result.reason) ?? String(result.reason)] : [],
    ),
  };
}
