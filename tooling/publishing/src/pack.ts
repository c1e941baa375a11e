import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root, type PublishedPackage } from './published-packages.ts';

/** Packs packages of the house as they would be published and returns their archives, by the name of the package. */
export async function packAll(
  packages: readonly Pick<PublishedPackage, 'name'>[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const filters = packages.flatMap(({ name }) => ['--filter', name]);
  const archives = await pack(root, ['-r', ...filters]);
  return new Map(
    packages.map(({ name }) => {
      const start = `${name.replace('@', '').replace('/', '-')}-`;
      return [name, archives.find(({ file }) => /^\d/.test(file.replace(start, '')))!.content] as const;
    }),
  );
}

/** Packs the package of a folder, outside the house too, and returns its archive. */
export async function packFolder(folder: string): Promise<Uint8Array> {
  return (await pack(folder, []))[0]!.content;
}

async function pack(
  folder: string,
  which: readonly string[],
): Promise<{ file: string; content: Uint8Array }[]> {
  const into = await mkdtemp(join(tmpdir(), 'peixun-packs-'));
  try {
    await promisify(execFile)('pnpm', [...which, 'pack', '--pack-destination', into], { cwd: folder });
    return await Promise.all(
      globSync('*.tgz', { cwd: into }).map(async file => ({
        file,
        content: new Uint8Array(await readFile(join(into, file))),
      })),
    );
  } finally {
    await rm(into, { recursive: true, force: true });
  }
}
