import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clustersElsewhere, originFile } from '../embedded-postgres/cluster-folder.ts';
import { startEmbeddedPostgres } from '../embedded-postgres/index.ts';
import { makeDataFolder, ownerFile, testFolderPrefix } from './make-data-folder.ts';
import { removeLostClusters } from './remove-lost-clusters.ts';

/** Leaves a folder as a test does that was killed: from here on, another run may remove it too. */
async function lose(folder: string): Promise<void> {
  const pid = Number(execFileSync(process.execPath, ['-p', 'process.pid']));
  await writeFile(join(folder, ownerFile), JSON.stringify({ machine: hostname(), pid }));
}

it('removes the folder of a killed test with its cluster', async () => {
  const folder = await makeDataFolder('lost');
  await (await startEmbeddedPostgres({ dataFolder: join(folder, 'data') })).stop();
  await lose(folder);
  await removeLostClusters();
  await expect.poll(() => existsSync(folder)).toBe(false);
});

it('leaves alone what runs, what belongs to a living process, and what no test has made', async () => {
  const [held, living] = [await makeDataFolder('held'), await makeDataFolder('living')];
  const unmarked = await mkdtemp(`${testFolderPrefix}unmarked-`);
  const server = await startEmbeddedPostgres({ dataFolder: held });
  await lose(held);
  await removeLostClusters();
  expect([held, living, unmarked].map(folder => existsSync(folder))).toEqual([true, true, true]);
  await server.stop();
  for (const folder of [held, living, unmarked]) await rm(folder, { recursive: true });
});

it.runIf(process.getuid?.() === 0)('removes a cluster elsewhere when its test folder is gone', async () => {
  const folder = await makeDataFolder('elsewhere');
  await chmod(folder, 0o700);
  await (await startEmbeddedPostgres({ dataFolder: folder })).stop();
  const root = await realpath(join(folder, 'postgres'));
  const real = join(clustersElsewhere, `kept-${process.pid}`);
  await mkdir(real);
  await writeFile(join(real, originFile), '/srv/peixun/data that is not mounted');
  await removeLostClusters();
  expect(existsSync(root)).toBe(true);
  await rm(folder, { recursive: true });
  await removeLostClusters();
  expect([existsSync(root), existsSync(real)]).toEqual([false, true]);
  await rm(real, { recursive: true });
});
