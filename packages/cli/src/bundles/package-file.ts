import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What packing asks of a `package.json`. */
export interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly publishConfig?: { readonly exports?: object };
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

export async function readPackageFile(folder: string): Promise<PackageFile> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageFile;
}

/** The folder of the package that code in another folder gets by a name. */
export function packageSeenFrom(folder: string, name: string): string | undefined {
  try {
    const found = findPackageJSON(name, pathToFileURL(join(folder, 'package.json')));
    return found && dirname(found);
  } catch {
    return undefined;
  }
}
