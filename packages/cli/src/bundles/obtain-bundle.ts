import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { contentsFile, findPluginPackage, installedPluginErrors, type HostOptions } from '@peixun/kernel';
import { keyOf } from '@peixun/kernel/tools';
import { CommandError } from '../command-error.ts';
import { firstEntryOf, unpackArchive } from './archive.ts';
import { fetchDependencies } from './fetch-dependencies.ts';
import { runNpm } from './npm.ts';
import { packPlugin } from './pack-plugin.ts';

export interface ObtainedBundle {
  readonly file: string;
  /** What it came from, as an administrator would name it. */
  readonly source: string;
}

/** What `npm pack` tells of the archive that it wrote. */
interface PackedByNpm {
  readonly filename: string;
  readonly name: string;
  readonly version: string;
}

/** Neither a path nor an address: `trips`, `@county/trips@^1.2`. */
const nameWithRange = /^(@[\w.-]+\/)?\w[\w.-]*(@[^:/\\"%]+)?(?<!\.tgz)$/;

/**
 * Gets a bundle: as it is, packed from a built folder, or packed from a package of npm, which nobody signed.
 *
 * @param wanted a bundle, an archive of npm, a folder, or `name@range` of the registry that npm uses here.
 * @param scratch an empty folder.
 * @throws CommandError when there is no such thing; `BUNDLE_UNSIGNED` for an archive of npm where the host takes
 *   signed plugins alone.
 */
export async function obtainBundle(
  wanted: string,
  scratch: string,
  host: HostOptions,
): Promise<ObtainedBundle> {
  const path = resolve(wanted);
  if (!existsSync(path)) {
    if (!nameWithRange.test(wanted)) throw new CommandError('plugin.add.no-file', { path });
    return ofRegistry(wanted, scratch, host);
  }
  if ((await stat(path)).isDirectory()) {
    return { file: (await packPlugin({ folder: path, to: scratch })).file, source: path };
  }
  const first = await firstEntryOf(path);
  if (first === undefined) throw new CommandError('plugin.add.no-archive', { path });
  if (first === contentsFile) return { file: path, source: basename(path) };
  return { file: await packPublished(path, scratch, host), source: basename(path) };
}

async function ofRegistry(wanted: string, scratch: string, host: HostOptions): Promise<ObtainedBundle> {
  const output = await runNpm('pack', ['--pack-destination', scratch, '--', wanted], hostFolder(host));
  const [packed] = Object.values(JSON.parse(output) as Record<string, PackedByNpm>);
  const { filename, name, version } = packed!;
  const file = await packPublished(join(scratch, filename), scratch, host);
  return { file, source: `npm: ${name}@${version}` };
}

/** Packs an archive of npm together with what it needs. */
async function packPublished(archive: string, scratch: string, host: HostOptions): Promise<string> {
  const folder = join(scratch, 'package');
  await unpackArchive(archive, folder, 1);
  const { manifest } = await findPluginPackage(folder, folder);
  // Before anything else is fetched that this host would not take.
  if (!host.unsignedPlugins) throw installedPluginErrors.BUNDLE_UNSIGNED({ plugin: keyOf(manifest) });
  await fetchDependencies(folder, scratch, hostFolder(host));
  return (await packPlugin({ folder, to: scratch, isPublished: true })).file;
}

/** Whose `.npmrc` names the registry. */
function hostFolder({ pluginsFrom }: HostOptions): string {
  return resolve(pluginsFrom ?? '.');
}
