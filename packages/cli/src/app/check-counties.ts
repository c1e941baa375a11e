import { findPluginPackage, kernelVersion, type CountyProblem, type HostOptions } from '@peixun/kernel';
import { countyFolder, countyList, resolveCounty, resolveInstallation } from '@peixun/kernel/tools';

/** What a host would make of a county's file. */
export interface CountyCheck {
  readonly id: string;
  /** Plugins that would serve, with their versions. */
  readonly plugins: readonly string[];
  readonly problems: readonly CountyProblem[];
}

/** What a host would make of its plugins and counties. */
export interface HostCheck {
  /** Why a plugin that the host names cannot be used, one sentence each. */
  readonly lostPlugins: readonly string[];
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
  const { refused } = resolveInstallation(installed, kernelVersion);
  const source =
    typeof options.counties === 'string' ? countyFolder(options.counties) : countyList(options.counties);
  const readings = await source.read();
  const counties = readings.map(({ id, file, problems }) => {
    if (!file) return { id, plugins: [], problems };
    const resolved = resolveCounty(file, installed, refused);
    return {
      id,
      plugins: [...resolved.plugins.values()].map(manifest => `${manifest.id} ${manifest.version}`),
      problems: resolved.problems,
    };
  });
  return { lostPlugins, counties };
}
