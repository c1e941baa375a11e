import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { detailOf } from '../host/error-detail.ts';
import { installedPluginErrors } from './errors.ts';

/** What a bundle says of itself, and the signature of exactly these bytes. */
export const contentsFile = 'bundle.json';
export const signatureFile = 'bundle.sig';
/** Written by who installs: where it came from. */
export const installationFile = 'installed.json';

const ownFiles = new Set([contentsFile, signatureFile, installationFile]);

/** The contents of a bundle: every file of it, with the SHA-256 of its bytes in hexadecimal. */
export const bundleContents = z.strictObject({
  bundleVersion: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  version: z.string(),
  files: z.record(
    z.string().refine(isFilePath, 'is no path of a file in a bundle'),
    z.string().regex(/^[0-9a-f]{64}$/),
  ),
});

export type BundleContents = z.output<typeof bundleContents>;

/** Whether a path stays in the folder, means the same on every system, and is not one of the bundle's own files. */
export function isFilePath(path: string): boolean {
  const parts = path.split('/');
  return (
    path.length <= 400 &&
    !ownFiles.has(path) &&
    // Backslashes, drives and streams are places on Windows.
    // oxlint-disable-next-line no-control-regex -- names with control characters are what is refused
    !/[\\:\u0000-\u001f]/.test(path) &&
    parts.every(part => part !== '' && part !== '.' && part !== '..')
  );
}

/** @throws `BUNDLE_DAMAGED`. */
export async function readContents(folder: string): Promise<{ contents: BundleContents; bytes: Buffer }> {
  const file = join(folder, contentsFile);
  try {
    const bytes = await readFile(file);
    return { contents: bundleContents.parse(JSON.parse(bytes.toString('utf8'))), bytes };
  } catch (cause) {
    throw installedPluginErrors.BUNDLE_DAMAGED({ file, reason: detailOf(cause) }, { cause });
  }
}

/**
 * Compares the files of a folder with what its bundle says: none changed, none missing, none added.
 *
 * @throws `BUNDLE_FILES_DIFFER` with the first few.
 */
export async function verifyFiles(folder: string, { id, version, files }: BundleContents): Promise<void> {
  const found = await filesBelow(folder);
  const wrong = Object.keys(files).filter(path => !found.has(path));
  for (const [path, isFile] of found) {
    if (!isFile || (await hashOfFile(join(folder, path))) !== files[path]) wrong.push(path);
  }
  if (wrong.length === 0) return;
  const named = wrong.slice(0, 5).join(', ') + (wrong.length > 5 ? ' …' : '');
  throw installedPluginErrors.BUNDLE_FILES_DIFFER({ plugin: `${id}@${version}`, files: named });
}

/** The SHA-256 of a file in hexadecimal. */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Everything below a folder that is no folder, and whether it is a file: a link is nothing that a bundle holds. */
async function filesBelow(folder: string): Promise<ReadonlyMap<string, boolean>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries
    .filter(entry => !entry.isDirectory())
    .map(entry => {
      const path = relative(folder, join(entry.parentPath, entry.name));
      return [path.split(sep).join('/'), entry.isFile()] as const;
    });
  return new Map(found.filter(([path]) => !ownFiles.has(path)));
}
