import type { CountyProblem, HostOptions } from '@peixun/kernel';
import {
  compatibilityOf,
  deprecatedUses,
  platformOf,
  type Compatibility,
  type DeprecatedUse,
} from '@peixun/kernel/tools';
import { hostOutlook } from './host-outlook.ts';
import { knownPlugins } from './known-plugins.ts';

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
  /** Why a plugin that the host names, or has installed, cannot be used, one sentence each. */
  readonly lostPlugins: readonly string[];
  readonly compatibility: readonly Compatibility[];
  readonly counties: readonly CountyCheck[];
}

/** Checks the county files of a host against its plugins, without starting anything. */
export async function checkCounties(options: HostOptions): Promise<HostCheck> {
  const { found, lost } = await knownPlugins(options);
  const outlook = await hostOutlook(options, found);
  return {
    lostPlugins: lost,
    compatibility: compatibilityOf(
      found.map(({ manifest }) => manifest),
      platformOf(options),
    ),
    counties: [...outlook.counties].map(([id, { file, plugins, problems }]) => ({
      id,
      plugins: [...plugins.values()].map(manifest => `${manifest.id} ${manifest.version}`),
      problems,
      deprecations: deprecatedUses(plugins, ({ id: plugin }) => file?.plugins[plugin]?.settings ?? {}),
    })),
  };
}
