import { lstat, mkdir, readFile, readlink, rm, symlink } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import semver from 'semver';
import { installedPluginErrors } from './errors.ts';
import { pluginsFolder } from './plugins-folder.ts';

/** What a plugin takes from the host: the contract between them, whatever it calls that, and its peers. */
const contractPackage = '@peixun/plugin-api';

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** The packages that a plugin shares with its host, with the range it asks for. Optional peers are for the browser. */
export function sharedPackages({
  dependencies = {},
  peerDependencies = {},
  peerDependenciesMeta = {},
}: Partial<PackageFile>): ReadonlyMap<string, string> {
  const peers = Object.entries(peerDependencies).filter(([name]) => !peerDependenciesMeta[name]?.optional);
  const contract = dependencies[contractPackage];
  return new Map([...(contract ? [[contractPackage, contract] as const] : []), ...peers]);
}

/**
 * Finds the host's copies of what the plugin in `folder` shares with it.
 *
 * @param from the host's folder; what the kernel itself uses comes from the kernel.
 * @returns their folders by name.
 * @throws `SHARED_PACKAGE_MISSING`, `SHARED_PACKAGE_UNFIT`.
 */
export async function findSharedPackages(folder: string, from: string): Promise<ReadonlyMap<string, string>> {
  const folders = new Map<string, string>();
  const { name: plugin, ...file } = await packageFileAt(join(folder, 'package.json'));
  for (const [name, range] of sharedPackages(file)) {
    const found = hostPackage(name, from);
    if (!found) throw installedPluginErrors.SHARED_PACKAGE_MISSING({ plugin, name, range });
    const { version } = await packageFileAt(found);
    if (semver.validRange(range) && !semver.satisfies(version, range)) {
      throw installedPluginErrors.SHARED_PACKAGE_UNFIT({ plugin, name, range, version });
    }
    folders.set(name, dirname(found));
  }
  return folders;
}

/**
 * Lets the installed plugin in `folder` find the host's own copies, by links beside all installed plugins. They are
 * made at each start, since the host may have moved or been upgraded meanwhile.
 *
 * @throws what `findSharedPackages` throws.
 */
export async function linkSharedPackages(folder: string, dataFolder: string, from: string): Promise<void> {
  for (const [name, found] of await findSharedPackages(folder, from)) {
    await link(found, join(pluginsFolder(dataFolder), 'node_modules', name));
  }
}

function hostPackage(name: string, from: string): string | undefined {
  for (const base of [import.meta.url, pathToFileURL(join(from, 'package.json'))]) {
    try {
      const found = findPackageJSON(name, base);
      if (found) return found;
    } catch {
      // Not reachable from here.
    }
  }
  return undefined;
}

async function link(target: string, place: string): Promise<void> {
  if ((await readlink(place).catch(() => undefined)) === target) return;
  await mkdir(dirname(place), { recursive: true });
  if (await lstat(place).catch(() => undefined)) await rm(place, { recursive: true });
  // A junction needs no privilege on Windows; elsewhere the kind is passed over.
  await symlink(target, place, 'junction');
}

async function packageFileAt(file: string): Promise<PackageFile> {
  return JSON.parse(await readFile(file, 'utf8')) as PackageFile;
}
