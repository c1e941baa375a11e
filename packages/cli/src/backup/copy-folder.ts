import { copyFile, mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Copies a folder that is in use, to the disk itself: a file that vanishes meanwhile is left out.
 *
 * @param includes asked with each path below the folder.
 */
export async function copyFolder(
  source: string,
  target: string,
  includes: (path: string) => boolean = () => true,
  below = '',
): Promise<void> {
  await mkdir(join(target, below), { recursive: true, mode: 0o700 });
  for (const entry of await readdir(join(source, below), { withFileTypes: true }).catch(goneIsEmpty)) {
    const path = join(below, entry.name);
    if (!includes(path)) continue;
    if (entry.isDirectory()) await copyFolder(source, target, includes, path);
    else if (entry.isFile()) await copyToDisk(join(source, path), join(target, path)).catch(goneIsEmpty);
  }
}

async function copyToDisk(source: string, target: string): Promise<void> {
  await copyFile(source, target);
  const file = await open(target, 'r+');
  await file.sync().finally(() => file.close());
}

function goneIsEmpty(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
