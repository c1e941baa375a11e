import { realpath } from 'node:fs/promises';
import { CommandError } from '../command-error.ts';
import { packageSeenFrom, readPackageFile, type PackageFile } from './package-file.ts';

/** A package and where it stands in a bundle: `node_modules/fflate`. */
export interface PlacedPackage {
  readonly place: string;
  readonly folder: string;
  readonly file: PackageFile;
}

/**
 * Finds everything that a package needs at run time, and a place for each in one tree of `node_modules`: at the top,
 * or below who needs another version. Breadth first, so that what a package finds above it is settled before its own
 * needs are placed.
 *
 * @param shared names of packages that the host gives.
 * @throws CommandError for a dependency that is not installed.
 */
export async function placeDependencies(
  folder: string,
  shared: ReadonlySet<string>,
): Promise<readonly PlacedPackage[]> {
  const root = await realpath(folder);
  const placed = new Map<string, PlacedPackage>();
  const waiting: PlacedPackage[] = [{ place: '', folder: root, file: await readPackageFile(root) }];
  for (let user = waiting.shift(); user; user = waiting.shift()) {
    for (const [name, isOptional] of needsOf(user.file)) {
      if (shared.has(name)) continue;
      const found = packageSeenFrom(user.folder, name);
      if (!found && isOptional) continue;
      if (!found) throw new CommandError('plugin.pack.not-installed', { name, user: user.file.name });
      const real = await realpath(found);
      const seen = seenFrom(placed, user.place, name);
      if (seen?.folder === real) continue;
      const place = seen && user.place ? `${user.place}/node_modules/${name}` : `node_modules/${name}`;
      const dependency = { place, folder: real, file: await readPackageFile(real) };
      placed.set(place, dependency);
      waiting.push(dependency);
    }
  }
  return [...placed.values()];
}

/** The names of what a package needs, and whether it can do without. Optional peers are for others to bring. */
function needsOf(file: PackageFile): ReadonlyMap<string, boolean> {
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta } = file;
  const peers = Object.keys(peerDependencies).filter(name => !peerDependenciesMeta?.[name]?.optional);
  return new Map([
    ...[...peers, ...Object.keys(dependencies)].map(name => [name, false] as const),
    ...Object.keys(optionalDependencies).map(name => [name, true] as const),
  ]);
}

/** What code at a place gets by a name: its own, or that of the nearest folder above. */
function seenFrom(
  placed: ReadonlyMap<string, PlacedPackage>,
  place: string,
  name: string,
): PlacedPackage | undefined {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const found = placed.get(at ? `${at}/node_modules/${name}` : `node_modules/${name}`);
    if (found || at === '') return found;
  }
}
