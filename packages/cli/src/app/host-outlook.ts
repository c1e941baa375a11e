import type { CountyFile, CountyProblem, HostOptions, PluginPackage } from '@peixun/kernel';
import {
  countyFolder,
  countyList,
  platformOf,
  resolveCounty,
  resolveInstallation,
} from '@peixun/kernel/tools';
import type { PluginManifest, Text } from '@peixun/plugin-api';

/** A county as it would be served. */
export interface CountyOutlook {
  /** Absent when its file cannot be read. */
  readonly file?: CountyFile;
  /** The version of each plugin. */
  readonly plugins: ReadonlyMap<string, PluginManifest>;
  readonly problems: readonly CountyProblem[];
}

/** What a host would make of its plugins and counties. */
export interface HostOutlook {
  readonly counties: ReadonlyMap<string, CountyOutlook>;
  /** Why a version would not run at all, by `id@version`. */
  readonly refused: ReadonlyMap<string, Text>;
}

/**
 * Looks ahead without starting anything.
 *
 * @param changed county files as they would be, in place of those that are there.
 */
export async function hostOutlook(
  options: HostOptions,
  plugins: readonly PluginPackage[],
  changed: ReadonlyMap<string, CountyFile> = new Map(),
): Promise<HostOutlook> {
  const manifests = plugins.map(({ manifest }) => manifest);
  const { refused } = resolveInstallation(manifests, platformOf(options));
  const { counties } = options;
  const source = typeof counties === 'string' ? countyFolder(counties) : countyList(counties);
  const outlooks = (await source.read()).map(reading => {
    const file = changed.get(reading.id) ?? reading.file;
    const outlook = file
      ? { file, ...resolveCounty(file, manifests, refused) }
      : { plugins: new Map<string, PluginManifest>(), problems: reading.problems };
    return [reading.id, outlook] as const;
  });
  return { refused, counties: new Map(outlooks) };
}
