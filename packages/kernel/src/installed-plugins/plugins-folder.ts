import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PluginKey } from '../host/plugin-key.ts';

/**
 * Where installed plugins stand: a folder `<id>@<version>` each, so that one rename installs and one watch sees it;
 * beside them `node_modules` with links to the packages that plugins share with the host, and `trusted`.
 */
export function pluginsFolder(dataFolder: string): string {
  return join(dataFolder, 'plugins');
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
