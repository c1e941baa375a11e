import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as vite from 'vite';

/**
 * Builds the plugin's pages, and again whenever one of their files changes.
 *
 * @param entry where they go, from the plugin's folder.
 * @param onBuilt told after each build, with what was wrong.
 * @returns what ends it.
 */
export async function watchPages(
  folder: string,
  entry: string,
  onBuilt: (failure?: string) => void,
): Promise<() => Promise<void>> {
  // The plugin's own, with its configuration.
  const module = createRequire(join(folder, 'package.json')).resolve('vite');
  const { build } = (await import(pathToFileURL(module).href)) as Pick<typeof vite, 'build'>;
  const watcher = await build({
    root: folder,
    logLevel: 'silent',
    build: { outDir: dirname(entry), watch: {}, minify: false },
  });
  if (!('on' in watcher)) throw new Error('Vite gave no watcher.');
  watcher.on('event', async event => {
    if (event.code === 'BUNDLE_END') onBuilt();
    if (event.code === 'ERROR') onBuilt(event.error.message);
    if ('result' in event) await event.result.close();
  });
  return () => watcher.close();
}
