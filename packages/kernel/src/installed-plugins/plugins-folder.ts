import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PluginKey } from '../host/plugin-key.ts';

/**
 * Where installed plugins stand: a folder `<id>@<version>` each, so that one rename installs and one watch sees it;
 * beside them `node_modules` with links to the packages that plugins share with the host, and `trusted`.
 */
export function pluginsFolder(dataFolder: string): string {
  return resolve(dataFolder, 'plugins');
}

/** The versions that are installed, also those that the host refuses. */
export async function installedKeys(dataFolder: string): Promise<readonly PluginKey[]> {
  const names = await readdir(pluginsFolder(dataFolder)).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const isKey = (name: string): name is PluginKey => /^[a-z][a-z0-9-]*@\d/.test(name);
  return names.filter(isKey).toSorted();
}

/** Milliseconds: whoever began an unfinished folder so long ago does not go on with it. */
const abandonedAfter = 3_600_000;

/** A place in the folder of plugins where a version is put together, or taken apart, out of sight of hosts. */
export function unfinishedFolder(folder: string): string {
  return join(folder, `.${randomUUID()}`);
}

/**
 * Removes what a process that was killed left unfinished in a folder.
 *
 * @param names of such places; those of `unfinishedFolder` unless told.
 */
export async function removeAbandoned(folder: string, names = /^\.[\da-f-]{36}$/): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!names.test(name)) continue;
    const place = join(folder, name);
    // Its owner may finish it at this moment.
    const { mtimeMs } = await stat(place).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < Date.now() - abandonedAfter)
      await rm(place, { recursive: true, force: true }).catch(() => {});
  }
}
