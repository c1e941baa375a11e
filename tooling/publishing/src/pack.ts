import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root, type PublishedPackage } from './published-packages.ts';

/** Packs packages as they would be published and returns their archives, by the name of the package. */
export async function pack(packages: readonly PublishedPackage[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const into = await mkdtemp(join(tmpdir(), 'peixun-packs-'));
  try {
    const filters = packages.flatMap(({ name }) => ['--filter', name]);
    await promisify(execFile)('pnpm', ['-r', ...filters, 'pack', '--pack-destination', into], { cwd: root });
    const archives = packages.map(async ({ name }) => {
      const file = `${name.replace('@', '').replace('/', '-')}-[0-9]*.tgz`;
      return [name, new Uint8Array(await readFile(join(into, globSync(file, { cwd: into })[0]!)))] as const;
    });
    return new Map(await Promise.all(archives));
  } finally {
    await rm(into, { recursive: true, force: true });
  }
}
