import { findPluginPackage, type CountyProblem, type HostOptions } from '@peixun/kernel';
import {
  compatibilityOf,
  countyFolder,
  countyList,
  deprecatedUses,
  platformOf,
  resolveCounty,
  resolveInstallation,
  type Compatibility,
  type DeprecatedUse,
} from '@peixun/kernel/tools';

/** What a host would make of a county's file. */
export interface CountyCheck {
  readonly id: string;
  /** Plugins that would serve, with their versions. */
  readonly plugins: readonly string[];
  readonly problems: readonly CountyProblem[];
  /** What its plugins use and must leave before it is gone. */
  readonly deprecations: readonly DeprecatedUse[];
}

/** What a host would make of its plugins and counties. */
export interface HostCheck {
  /** Why a plugin that the host names cannot be used, one sentence each. */
  readonly lostPlugins: readonly string[];
  readonly compatibility: readonly Compatibility[];
  readonly counties: readonly CountyCheck[];
}

/** Checks the county files of a host against the plugins it names, without starting anything. */
export async function checkCounties(options: HostOptions): Promise<HostCheck> {
  const found = await Promise.allSettled(
    options.plugins.map(source => findPluginPackage(source, options.pluginsFrom ?? process.cwd())),
  );
  const installed = found.flatMap(result => (result.status === 'fulfilled' ? [result.value.manifest] : []));
  const lostPlugins = found.flatMap(result =>
    result.status === 'rejected' ? [(result.reason as Error).message] : [],
  );
  const platform = platformOf(options);
  const { refused } = resolveInstallation(installed, platform);
  const source =
    typeof options.counties === 'string' ? countyFolder(options.counties) : countyList(options.counties);
  const readings = await source.read();
  const counties = readings.map(({ id, file, problems }) => {
    if (!file) return { id, plugins: [], problems, deprecations: [] };
    const resolved = resolveCounty(file, installed, refused);
    return {
      id,
      plugins: [...resolved.plugins.values()].map(manifest => `${manifest.id} ${manifest.version}`),
      problems: resolved.problems,
      deprecations: deprecatedUses(file, resolved.plugins),
    };
  });
  return { lostPlugins, compatibility: compatibilityOf(installed, platform), counties };
}
