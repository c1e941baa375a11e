import { createHash } from 'node:crypto';
import { readdir, realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import {
  bundleContents,
  contentsFile,
  findPluginPackage,
  hashOfFile,
  sharedPackages,
  signatureFile,
  signContents,
  type BundleContents,
} from '@peixun/kernel';
import semver from 'semver';
import { writeArchive } from './archive.ts';
import { runNpm } from './npm.ts';
import { packageSeenFrom, readPackageFile } from './package-file.ts';
import { placeDependencies, type PlacedPackage } from './place-dependencies.ts';

export interface PackOptions {
  /** Of the built plugin. */
  readonly folder: string;
  /** The folder that the bundle is written to. */
  readonly to: string;
  /** Of the author, in PEM; without it the bundle is not signed. */
  readonly privateKey?: string;
  /** Whether the folder is a package as npm gives it, of which every file is taken. */
  readonly isPublished?: boolean;
}

export interface PackedBundle {
  readonly file: string;
  readonly contents: BundleContents;
  /** Packages in it that run on one kind of machine alone. */
  readonly bound: readonly string[];
}

/**
 * Packs a built plugin with what it needs at run time into `<id>-<version>.peixun.tgz`; packages that the host shares
 * stay out.
 *
 * @throws CommandError or an error of the kernel's `pluginErrors`: it is not built, or something is not installed.
 */
export async function packPlugin({
  folder,
  to,
  privateKey,
  isPublished,
}: PackOptions): Promise<PackedBundle> {
  const root = await realpath(resolve(folder));
  const { id, version } = (await findPluginPackage(root, root)).manifest;
  const dependencies = await placeDependencies(
    root,
    new Set(sharedPackages(await readPackageFile(root)).keys()),
  );
  const packages = [{ place: '', folder: root, isPublished }, ...dependencies.map(ofRegistry)];
  /** What comes from a file by its path, and what is made here by its bytes. */
  const sources = new Map<string, string | Buffer>();
  for (const { place, folder: from, ...one } of packages) {
    const inBundle = (path: string) => (place ? `${place}/${path}` : path);
    for (const path of one.isPublished ? await allFiles(from) : await publishedFiles(from)) {
      sources.set(inBundle(path), join(from, path));
    }
    if (!one.isPublished) sources.set(inBundle('package.json'), await asPublished(from));
  }

  const sorted = [...sources].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const files: Record<string, string> = {};
  for (const [path, source] of sorted) files[path] = await hashOf(source);
  const contents = bundleContents.parse({ bundleVersion: 1, id, version, files });
  const bytes = Buffer.from(`${JSON.stringify(contents, null, 2)}\n`);
  const signature = privateKey && JSON.stringify(signContents(bytes, privateKey));
  const file = join(to, `${id}-${version}.peixun.tgz`);
  await writeArchive(file, [
    { path: contentsFile, source: bytes },
    ...(signature ? [{ path: signatureFile, source: Buffer.from(signature) }] : []),
    ...sorted.map(([path, source]) => ({ path, source })),
  ]);
  const bound = dependencies.filter(({ file: { os, cpu } }) => os ?? cpu).map(({ file: { name } }) => name);
  return { file, contents, bound };
}

/** What a registry gave is published as it stands; a package of the same workspace is not yet. */
function ofRegistry({ place, folder }: PlacedPackage) {
  return { place, folder, isPublished: folder.split(sep).includes('node_modules') };
}

/** The files that npm would publish. */
async function publishedFiles(folder: string): Promise<string[]> {
  const output = await runNpm('pack', ['--dry-run'], folder);
  const [packed] = Object.values(JSON.parse(output) as Record<string, { files: { path: string }[] }>);
  return packed!.files.map(({ path }) => path);
}

async function allFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep))
    .filter(([first]) => first !== 'node_modules')
    .map(parts => parts.join('/'));
}

/**
 * The `package.json` of a package of a workspace, as its registry would get it: plain ranges in place of `workspace:^`
 * and `catalog:`, and the entries that are meant for others.
 */
async function asPublished(folder: string): Promise<Buffer> {
  const { publishConfig, ...file } = await readPackageFile(folder);
  const plain = async (ranges: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(ranges).map(async ([name, range]) => {
          if (semver.validRange(range)) return [name, range];
          const seen = packageSeenFrom(folder, name);
          return [name, seen ? `^${(await readPackageFile(seen)).version}` : range];
        }),
      ),
    );
  const published = {
    ...file,
    ...(publishConfig?.exports && { exports: publishConfig.exports }),
    dependencies: await plain(file.dependencies),
    peerDependencies: await plain(file.peerDependencies),
  };
  return Buffer.from(`${JSON.stringify(published, null, 2)}\n`);
}

async function hashOf(source: string | Buffer): Promise<string> {
  return typeof source === 'string' ? hashOfFile(source) : createHash('sha256').update(source).digest('hex');
}
