import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { contentsFile, sharedPackages } from '@peixun/kernel';
import { CommandError } from '../command-error.ts';
import { firstEntryOf, unpackArchive } from './archive.ts';
import { runNpm } from './npm.ts';
import { packPlugin } from './pack-plugin.ts';
import type { PackageFile } from './package-file.ts';

export interface ObtainedBundle {
  readonly file: string;
  /** What it came from, as an administrator would name it. */
  readonly source: string;
}

/**
 * Gets a bundle: as it is, packed from a built folder, or packed from a package of npm, which nobody signed.
 *
 * @param wanted a bundle, an archive of npm, a folder, or `name@range` of the registry that npm uses here.
 * @param scratch an empty folder.
 * @throws CommandError when there is no such thing.
 */
export async function obtainBundle(wanted: string, scratch: string): Promise<ObtainedBundle> {
  const path = resolve(wanted);
  if (!existsSync(path)) {
    if (/^[./~\\]|^\w:|\.tgz$/.test(wanted)) throw new CommandError('plugin.add.no-file', { path });
    return ofRegistry(wanted, scratch);
  }
  if ((await stat(path)).isDirectory()) {
    return { file: (await packPlugin({ folder: path, to: scratch })).file, source: path };
  }
  const first = await firstEntryOf(path);
  if (first === undefined) throw new CommandError('plugin.add.no-archive', { path });
  if (first === contentsFile) return { file: path, source: basename(path) };
  return { file: await packPublished(path, scratch), source: basename(path) };
}

async function ofRegistry(wanted: string, scratch: string): Promise<ObtainedBundle> {
  await runNpm(['pack', wanted, '--pack-destination', scratch], scratch);
  const [archive] = (await readdir(scratch)).filter(name => name.endsWith('.tgz'));
  if (!archive) throw new CommandError('plugin.add.no-package', { name: wanted });
  return { file: await packPublished(join(scratch, archive), scratch), source: `npm: ${wanted}` };
}

/** Packs an archive of npm together with its dependencies; what the host shares need not be fetched. */
async function packPublished(archive: string, scratch: string): Promise<string> {
  const folder = join(scratch, 'package');
  await unpackArchive(archive, folder, 1);
  const place = join(folder, 'package.json');
  const content = await readFile(place, 'utf8');
  const published = JSON.parse(content) as PackageFile;
  const shared = sharedPackages(published);
  const { peerDependencies: _peers, ...own } = published;
  const dependencies = Object.entries(own.dependencies ?? {}).filter(([name]) => !shared.has(name));
  if (dependencies.length + Object.keys(own.optionalDependencies ?? {}).length > 0) {
    const needed = { ...own, dependencies: Object.fromEntries(dependencies), devDependencies: {} };
    await writeFile(place, JSON.stringify(needed));
    await runNpm(['install', '--omit=dev', '--omit=peer', '--no-package-lock'], folder);
    await writeFile(place, content);
  }
  return (await packPlugin({ folder, to: scratch, isPublished: true })).file;
}
