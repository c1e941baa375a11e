import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sharedPackages } from '@peixun/kernel';
import { runNpm } from './npm.ts';
import { readPackageFile } from './package-file.ts';

/** The registry alone says beforehand which bytes it gives. */
const fromRegistryAlone = ['git', 'remote', 'file', 'directory'].map(place => `--allow-${place}=none`);

/**
 * Fetches what a package of npm needs and does not bring, from the registry that npm uses in a folder, and puts it
 * below the package. What the host shares with plugins is left out.
 *
 * @param scratch a folder of which the caller takes care.
 * @param from whose `.npmrc` holds.
 * @throws CommandError when npm cannot fetch it.
 */
export async function fetchDependencies(folder: string, scratch: string, from: string): Promise<void> {
  const published = await readPackageFile(folder);
  const shared = sharedPackages(published);
  const toFetch = (ranges: Readonly<Record<string, string>> = {}) =>
    Object.entries(ranges).filter(
      ([name]) => !shared.has(name) && !existsSync(join(folder, 'node_modules', name)),
    );
  const [dependencies, optional] = [toFetch(published.dependencies), toFetch(published.optionalDependencies)];
  if (dependencies.length + optional.length === 0) return;

  // Apart from the package, whose own settings of npm nobody reviewed.
  const place = join(scratch, 'needed');
  await mkdir(join(place, 'node_modules'), { recursive: true });
  const needed = {
    dependencies: Object.fromEntries(dependencies),
    optionalDependencies: Object.fromEntries(optional),
  };
  await writeFile(join(place, 'package.json'), JSON.stringify(needed));
  const settings = join(from, '.npmrc');
  if (existsSync(settings)) await copyFile(settings, join(place, '.npmrc'));
  await runNpm('install', ['--omit=peer', '--no-package-lock', ...fromRegistryAlone], place);
  await cp(join(place, 'node_modules'), join(folder, 'node_modules'), { recursive: true });
}
