import { text, type PluginManifest, type Text } from '@peixun/plugin-api';
import semver from 'semver';
import type { CountyFile } from '../counties/county-file.ts';
import type { CountyProblem } from './host-view.ts';
import { provides } from './compatibility.ts';
import { keyOf, type PluginKey } from './plugin-key.ts';
import { cyclesAmong } from './resolve-installation.ts';

/** Which versions serve a county, and what keeps the others from it. */
export interface CountyResolution {
  readonly plugins: ReadonlyMap<string, PluginManifest>;
  readonly problems: readonly CountyProblem[];
}

/**
 * Picks for each enabled plugin the highest installed version in the county's range, then leaves out those
 * whose required services nobody in the county provides. Each problem concerns one plugin and what needs it.
 *
 * @param unusable Why a version cannot serve now: refused, failed or degraded.
 */
export function resolveCounty(
  county: CountyFile,
  installed: readonly PluginManifest[],
  unusable: ReadonlyMap<PluginKey, Text>,
): CountyResolution {
  const plugins = new Map<string, PluginManifest>();
  const problems: CountyProblem[] = [];
  const refuse = (plugin: string, reason: Text, detail?: string) =>
    problems.push({ plugin, path: ['plugins', plugin, ...(detail ? [detail] : [])], reason });

  for (const [id, choice] of Object.entries(county.plugins)) {
    if (!choice.enabled) continue;
    const versions = installed.filter(manifest => manifest.id === id);
    const best = semver.validRange(choice.version)
      ? semver.maxSatisfying(
          versions.map(({ version }) => version),
          choice.version,
        )
      : null;
    const manifest = versions.find(({ version }) => version === best);
    const failure = manifest && unusable.get(keyOf(manifest));
    if (versions.length === 0) refuse(id, notInstalled(id));
    else if (!manifest) refuse(id, noVersion(id, choice.version, versions), 'version');
    else if (failure) refuse(id, failure);
    else plugins.set(id, manifest);
  }

  for (const [key, reason] of cyclesAmong([...plugins.values()])) {
    const [id] = [...plugins].find(([, manifest]) => keyOf(manifest) === key) ?? [];
    if (id === undefined) continue;
    plugins.delete(id);
    refuse(id, reason);
  }

  for (let lost = true; lost;) {
    lost = false;
    for (const [id, { requires }] of plugins) {
      const missing = requires.services.find(
        service => ![...plugins.values()].some(provider => provides(provider, service)),
      );
      if (!missing) continue;
      plugins.delete(id);
      refuse(id, missingProvider(id, missing, county.id));
      lost = true;
    }
  }
  return { plugins, problems };
}

function notInstalled(id: string): Text {
  return text(
    `插件 '${id}' 未安装。请在主机的插件清单中加入它，或从县配置中删去。`,
    `Plugin '${id}' is not installed. Add it to the host's list of plugins, or take it out of the county file.`,
  );
}

function noVersion(id: string, range: string, versions: readonly PluginManifest[]): Text {
  const have = versions.map(({ version }) => version).join(', ');
  return text(
    `插件 '${id}' 没有符合 '${range}' 的版本；已安装：${have}。请修改县配置中的版本范围或安装所需版本。`,
    `Plugin '${id}' has no version in '${range}'; installed: ${have}. Change the range in the county file or install such a version.`,
  );
}

function missingProvider(id: string, service: { id: string; range: string }, countyId: string): Text {
  const provider = service.id.split('/')[0] ?? service.id;
  return text(
    `插件 '${id}' 需要服务 '${service.id}' ${service.range}，县 '${countyId}' 启用的插件都不提供它。请在 counties/${countyId}.json 中启用 '${provider}'，并确认它正常运行。`,
    `Plugin '${id}' needs service '${service.id}' ${service.range}, and no enabled plugin of county '${countyId}' provides it. Enable '${provider}' in counties/${countyId}.json and see that it runs.`,
  );
}
