import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

/** Entries of a package by path; each a file, or files by condition. */
export type Exports = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** What `package.json` says of a package that others install. */
export interface PublishedPackage {
  readonly name: string;
  readonly folder: string;
  readonly exports: Exports;
  readonly publishConfig?: { readonly exports?: Exports };
}

/** All packages of the house that are published, in the order of their folders. */
export const publishedPackages: readonly PublishedPackage[] = globSync(
  '{packages,plugins,tooling}/*/package.json',
  { cwd: root },
)
  .toSorted()
  .map(file => ({
    ...(JSON.parse(readFileSync(join(root, file), 'utf8')) as PublishedPackage & { private?: boolean }),
    folder: join(root, dirname(file)),
  }))
  .filter(({ private: isPrivate }) => isPrivate !== true);
