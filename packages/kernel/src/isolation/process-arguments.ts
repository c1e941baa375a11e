import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostArgument } from './end-orphans.ts';

const extension = extname(import.meta.url);
const entry = fileURLToPath(new URL(`./child/main${extension}`, import.meta.url));
/** The kernel's packages that the child's own code needs. */
const kernelNeeds = ['@peixun/plugin-api', 'kysely', 'zod'];

/**
 * The arguments with which Node runs an isolated plugin: it may read its package, what that depends on and the code
 * that connects it with the host. It may write nothing, start nothing and load no native code.
 *
 * @param memoryMb for objects of JavaScript.
 */
export function processArguments(root: string, memoryMb: number): string[] {
  const kernel = packageRoot(dirname(entry));
  const folders = new Set<string>();
  for (const name of kernelNeeds) addFolders(folders, folderOf(name, kernel));
  addFolders(folders, root);
  folders.add(kernel);
  return [
    '--permission',
    ...[...folders].map(folder => `--allow-fs-read=${folder}`),
    `--max-old-space-size=${memoryMb.toFixed()}`,
    '--disable-sigusr1',
    // From sources, packages of the workspace are taken from their sources too.
    ...(extension === '.ts' ? ['--conditions=@peixun/source', '--disable-warning=ExperimentalWarning'] : []),
    entry,
    `${hostArgument}${process.pid.toFixed()}`,
  ];
}

/** What an isolated plugin knows of the environment: nothing but what Node itself needs. */
export function processEnvironment(): Record<string, string> {
  const { TZ, SystemRoot } = process.env;
  return { ...(TZ !== undefined && { TZ }), ...(SystemRoot !== undefined && { SystemRoot }) };
}

/** A package and all that it depends on, by the paths under which they are found and those where they are. */
function addFolders(folders: Set<string>, folder: string | undefined): void {
  if (folder === undefined || folders.has(folder)) return;
  folders.add(folder);
  const place = realpathSync(folder);
  folders.add(place);
  const { dependencies, peerDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(place, 'package.json'), 'utf8'),
  ) as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  for (const name of Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies })) {
    addFolders(folders, folderOf(name, place));
  }
}

/** Where Node finds a package from a folder. */
function folderOf(name: string, from: string): string | undefined {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  return dirname(from) === from ? undefined : folderOf(name, dirname(from));
}

function packageRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : packageRoot(dirname(folder));
}
