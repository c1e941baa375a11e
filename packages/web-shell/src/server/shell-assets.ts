import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shellPage, type ShellBuild, type ShellPageOptions } from './shell-page.ts';

export type { ShellPageOptions } from './shell-page.ts';

/** The shell as a host serves it. */
export interface ShellAssets {
  /** Served at `/assets/`. Names with a content hash may be cached for good. */
  readonly root: string;
  /** The version of `@peixun/ui-kit` in it. */
  readonly uiKit: string;
  /** The HTML document of every page. */
  html(options: ShellPageOptions): string;
}

const builtFolder = join(dirname(fileURLToPath(import.meta.url)), '../../dist/browser');

/**
 * The built shell, for `createHost({ shell: shellAssets() })`.
 *
 * @param root folder of another build of the shell; this package's unless told.
 * @throws Error when the shell is not built.
 */
export function shellAssets(root = builtFolder): ShellAssets {
  const build = readBuild(join(root, 'shell.json'));
  return { root, uiKit: build.uiKit, html: options => shellPage(build, options) };
}

function readBuild(file: string): ShellBuild {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ShellBuild;
  } catch (cause) {
    throw new Error(`The shell is not built: '${file}' cannot be read. Run its build script.`, { cause });
  }
}
