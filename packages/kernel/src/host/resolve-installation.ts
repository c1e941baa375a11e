import { text, type PluginManifest, type Text } from '@peixun/plugin-api';
import { compatibilityOf, provides, type Need, type Platform } from './compatibility.ts';
import { keyOf, type PluginKey } from './plugin-key.ts';

/** What can be said of the installed plugins before any of their code runs. */
export interface InstallationResolution {
  /** Those that may start, providers before who needs them. */
  readonly order: readonly PluginKey[];
  /** Those that may not, and what to do. */
  readonly refused: ReadonlyMap<PluginKey, Text>;
  /** For each plugin the versions that provide a service it requires. */
  readonly providers: ReadonlyMap<PluginKey, readonly PluginKey[]>;
}

/** Checks what plugins need of the platform and cycles, and finds the order of start. */
export function resolveInstallation(
  manifests: readonly PluginManifest[],
  platform: Platform,
): InstallationResolution {
  const { order, cyclic, providers } = walk(manifests);
  const refused = new Map(
    compatibilityOf(manifests, platform).flatMap(({ id, version, needs }) => {
      const unmet = needs.find(({ what, isMet }) => !isMet && (what === 'kernel' || what === 'ui-kit'));
      return unmet ? [[keyOf({ id, version }), wrongPlatform(id, version, unmet)]] : [];
    }),
  );
  const isUsable = (manifest: PluginManifest) =>
    !refused.has(keyOf(manifest)) && !cyclic.has(keyOf(manifest));
  // A version outside the cycle may stand in: whether a county has one is seen when its versions are picked.
  const isFreed = ({ requires }: PluginManifest) =>
    requires.services.every(service => manifests.some(other => isUsable(other) && provides(other, service)));
  let freed: PluginManifest | undefined;
  while ((freed = manifests.find(manifest => cyclic.has(keyOf(manifest)) && isFreed(manifest)))) {
    cyclic.delete(keyOf(freed));
  }
  for (const [key, reason] of cyclic) refused.set(key, reason);
  return { order: order.filter(key => !refused.has(key)), refused, providers };
}

/** The plugins whose required services form a cycle among these, with its path. */
export function cyclesAmong(manifests: readonly PluginManifest[]): ReadonlyMap<PluginKey, Text> {
  return walk(manifests).cyclic;
}

/** Goes from each plugin to its providers first. */
function walk(manifests: readonly PluginManifest[]) {
  const cyclic = new Map<PluginKey, Text>();
  const providers = new Map(
    manifests.map(manifest => [
      keyOf(manifest),
      manifests
        .filter(other => manifest.requires.services.some(service => provides(other, service)))
        .map(keyOf),
    ]),
  );
  const order: PluginKey[] = [];
  const path: PluginKey[] = [];
  const visit = (key: PluginKey): void => {
    if (order.includes(key)) return;
    if (path.includes(key)) {
      const cycle = [...path.slice(path.indexOf(key)), key];
      for (const member of cycle) cyclic.set(member, cyclicPath(cycle));
      return;
    }
    path.push(key);
    for (const provider of providers.get(key) ?? []) visit(provider);
    path.pop();
    order.push(key);
  };
  for (const manifest of manifests) visit(keyOf(manifest));
  return { order, cyclic, providers };
}

function wrongPlatform(id: string, version: string, { what, range, found }: Need): Text {
  const [name, has] = [what === 'kernel' ? '内核' : '界面组件库 ui-kit', found.join(', ')];
  return text(
    `插件 '${id}' ${version} 需要${name} ${range}，而本机为 ${has}。请安装与之相配的插件版本或升级主机。`,
    `Plugin '${id}' ${version} needs ${what} ${range}, and this host has ${has}. Install a version of the plugin that fits, or upgrade the host.`,
  );
}

function cyclicPath(cycle: readonly PluginKey[]): Text {
  const path = cycle.join(' → ');
  return text(
    `插件的必需服务形成循环：${path}。请把其中一个改为可选服务。`,
    `The required services of plugins form a cycle: ${path}. Make one of them optional.`,
  );
}
