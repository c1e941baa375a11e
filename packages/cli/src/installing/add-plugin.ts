import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  contentsFile,
  installationFile,
  findSharedPackages,
  installedPluginErrors,
  pluginsFolder,
  readInstalledPlugin,
  readTrust,
  removeAbandoned,
  unfinishedFolder,
  type HostOptions,
  type PluginPackage,
} from '@peixun/kernel';
import { checkPluginName, keyOf } from '@peixun/kernel/tools';
import { isPeixunError, text } from '@peixun/plugin-api';
import semver from 'semver';
import { knownPlugins } from '../app/known-plugins.ts';
import { unpackArchive } from '../bundles/archive.ts';
import { obtainBundle } from '../bundles/obtain-bundle.ts';
import { CommandError, isNoRoom } from '../command-error.ts';
import { terminalLanguage } from '../messages.ts';
import { hostOutlook } from '../app/host-outlook.ts';
import { broughtPackages } from './brought-packages.ts';
import { checkChoices, noteChanges, type Choice } from './county-choices.ts';
import { pendingMigrations } from './pending-migrations.ts';
import { writeWhole } from './write-whole.ts';

export interface AddOptions {
  /** Counties that get this version; the others keep what they have. None: each goes by its range. */
  readonly counties: readonly string[];
  readonly isDryRun: boolean;
  /** Whether it runs in a process of its own. */
  readonly isIsolated?: boolean;
}

/** What was added, or would be. */
export interface AddedPlugin {
  readonly plugin: PluginPackage;
  /** Names of migrations that its start runs. */
  readonly migrations: readonly string[];
  /** Packages of others that it brings along. */
  readonly packages: readonly string[];
  /** Why counties would not be served by it although their range takes it, a sentence each. */
  readonly problems: readonly string[];
  /** Counties that it serves from now on. */
  readonly serves: readonly string[];
  /** Counties whose file now holds them at the version they had. */
  readonly held: readonly { readonly county: string; readonly version: string }[];
}

/**
 * Installs a plugin into the data folder of a host, whole or not at all. A host that runs takes it up by itself.
 *
 * @param wanted a bundle, an archive of npm, a folder, or `name@range`.
 * @throws CommandError, or an error of the kernel's catalogues, that says what to do; nothing is changed then.
 */
export async function addPlugin(
  host: HostOptions,
  wanted: string,
  { counties, isDryRun, isIsolated }: AddOptions,
): Promise<AddedPlugin> {
  const folder = pluginsFolder(host.dataFolder);
  await mkdir(folder, { recursive: true });
  await removeAbandoned(folder);
  await removeAbandoned(tmpdir(), /^peixun-add-/);
  const scratch = await mkdtemp(join(tmpdir(), 'peixun-add-'));
  // In the same folder, so that the last step is a rename.
  const staging = unfinishedFolder(folder);
  try {
    const { file, source } = await obtainBundle(wanted, scratch, host);
    await unpackArchive(file, staging);
    const installedAt = (host.clock?.() ?? new Date()).toISOString();
    await writeWhole(join(staging, installationFile), JSON.stringify({ source, installedAt, isIsolated }));
    const plugin = await readUnpacked(staging, source, host);
    const packages = await broughtPackages(staging);
    const target = join(folder, keyOf(plugin.manifest));
    const isThere = await isInstalled(host, plugin, staging, target);
    const plan = await planAdding(host, plugin, counties);
    await findSharedPackages(staging, resolve(host.pluginsFrom ?? '.'));
    const { id } = plugin.manifest;
    const { before, after } = plan;
    const check = (choices: ReadonlyMap<string, Choice>) =>
      checkChoices(host, plan.plugins, id, choices, before);
    const [hold, enable] = [await check(plan.held), await check(plan.enabled)];
    if (!isDryRun) {
      await hold();
      if (!isThere) {
        const byRange = [...after.counties.keys()].filter(county => !plan.held.has(county));
        await noteChanges(host, id, byRange, before, after);
        await rename(staging, target);
      }
      await enable();
    }
    return { ...plan.added, packages };
  } catch (error) {
    throw isNoRoom(error) ? new CommandError('plugin.add.full', { folder, scratch }, error) : error;
  } finally {
    await rm(staging, { recursive: true, force: true });
    await rm(scratch, { recursive: true, force: true });
  }
}

/** @throws what `readInstalledPlugin` throws, of the archive and not of the place where it was unpacked. */
async function readUnpacked(folder: string, source: string, host: HostOptions): Promise<PluginPackage> {
  try {
    return await readInstalledPlugin(folder, await readTrust(host));
  } catch (cause) {
    const { BUNDLE_DAMAGED } = installedPluginErrors;
    if (!isPeixunError(cause)) throw cause;
    if (cause.code === 'BUNDLE_DAMAGED') throw BUNDLE_DAMAGED({ ...cause.values, file: source }, { cause });
    if (cause.code !== 'BUNDLE_FILES_DIFFER') throw cause;
    throw BUNDLE_DAMAGED({ file: source, reason: filesDiffer(String(cause.values.files)) }, { cause });
  }
}

const filesDiffer = (files: string) =>
  text(`其中的文件与打包时不同：${files}`, `files in it are not those that were packed: ${files}`);

/** @throws CommandError when that version is there with other content, or the options name it. */
async function isInstalled(
  host: HostOptions,
  { manifest, isolation }: PluginPackage,
  staging: string,
  target: string,
): Promise<boolean> {
  checkPluginName(manifest.id);
  const plugin = keyOf(manifest);
  if (existsSync(target)) {
    const [there, here] = await Promise.all(
      [target, staging].map(place => readFile(join(place, contentsFile), 'utf8')),
    );
    if (there !== here) throw new CommandError('plugin.add.other-content', { plugin });
  }
  const known = (await knownPlugins(host)).found.find(one => keyOf(one.manifest) === plugin);
  if (known && !known.origin) throw new CommandError('plugin.add.named', { plugin });
  if (known && isolation && !known.isolation) throw new CommandError('plugin.add.not-isolated', { plugin });
  return existsSync(target);
}

/** Looks ahead: what the host, its database and its counties would make of the plugin. */
async function planAdding(host: HostOptions, plugin: PluginPackage, chosen: readonly string[]) {
  const language = terminalLanguage();
  const { id, version } = plugin.manifest;
  const { found } = await knownPlugins(host);
  const others = found.filter(({ manifest }) => keyOf(manifest) !== keyOf(plugin.manifest));
  const plugins = [...others, plugin];
  const [before, after] = [await hostOutlook(host, others), await hostOutlook(host, plugins)];
  const refusal = after.refused.get(keyOf(plugin.manifest));
  if (refusal) throw new CommandError('plugin.add.refused', { reason: refusal[language] });
  const migrations = await pendingMigrations(host, plugins, plugin);

  const isServed = (county: string) => after.counties.get(county)?.plugins.get(id)?.version === version;
  const isNewest = !others.some(({ manifest }) => manifest.id === id && semver.gt(manifest.version, version));
  const range = isNewest ? `^${version}` : version;
  const enabled = new Map<string, Choice>();
  for (const county of chosen)
    if (!isServed(county)) enabled.set(county, { isEnabled: true, version: range });
  const held = new Map<string, Choice & { version: string }>();
  for (const [county, { plugins: served }] of chosen.length > 0 ? before.counties : []) {
    const earlier = served.get(id)?.version;
    if (earlier === undefined || chosen.includes(county) || !isServed(county)) continue;
    held.set(county, { isEnabled: true, version: earlier });
  }
  const problems = [...after.counties].flatMap(([county, outlook]) =>
    chosen.includes(county)
      ? []
      : outlook.problems
          .filter(problem => problem.plugin === id)
          .map(({ reason }) => `${county}: ${reason[language]}`),
  );
  const added: Omit<AddedPlugin, 'packages'> = {
    plugin,
    migrations,
    problems,
    held: [...held].map(([county, choice]) => ({ county, version: choice.version })),
    serves: chosen.length > 0 ? chosen : [...after.counties.keys()].filter(isServed),
  };
  return { plugins, before, after, held, enabled, added };
}
