import { isPeixunError } from '@peixun/plugin-api';
import { existsSync } from 'node:fs';
import { readdir, readFile, realpath, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { clustersElsewhere, originFile } from '../embedded-postgres/cluster-folder.ts';
import { embeddedPostgresErrors, startEmbeddedPostgres } from '../embedded-postgres/index.ts';
import { ownerFile, testFolderPrefix, type TestOwner } from './make-data-folder.ts';

/**
 * Removes what killed tests left behind, with servers that may still run: their data folders, whose owner is gone, and
 * clusters that stand elsewhere, whose data folder is gone. Only folders that a test has made are looked at: an
 * installation's data has no such mark, and stands under another name.
 */
export async function removeLostClusters(): Promise<void> {
  for (const folder of await foldersIn(dirname(testFolderPrefix))) {
    if (folder.startsWith(testFolderPrefix) && (await isLost(folder))) await removeTestFolder(folder);
  }
  for (const root of await foldersIn(clustersElsewhere)) {
    const origin = await readFile(join(root, originFile), 'utf8').catch(() => '');
    if (origin.startsWith(testFolderPrefix) && !existsSync(origin)) await removeCluster(root);
  }
}

async function isLost(folder: string): Promise<boolean> {
  const content = await readFile(join(folder, ownerFile), 'utf8').catch(() => undefined);
  if (!content) return false;
  const { machine, pid } = JSON.parse(content) as TestOwner;
  return machine === hostname() && !isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A cluster stands in the folder itself or one below. */
async function removeTestFolder(folder: string): Promise<void> {
  for (const dataFolder of [folder, ...(await foldersIn(folder))]) {
    const entry = join(dataFolder, 'postgres');
    if (basename(dataFolder) === 'postgres' || !existsSync(entry)) continue;
    if (!(await stopServer(dataFolder))) return;
    await removeCluster(await realpath(entry));
  }
  await rm(folder, { recursive: true, force: true });
}

/** Adopts the server and stops it. False when another host uses it, whoever made the folder. */
async function stopServer(dataFolder: string): Promise<boolean> {
  try {
    await (await startEmbeddedPostgres({ dataFolder })).stop();
    return true;
  } catch (error) {
    return !isPeixunError(error) || error.code !== embeddedPostgresErrors.DATA_FOLDER_IN_USE().code;
  }
}

/** A server whose `postmaster.pid` is gone ends by itself within a minute. */
async function removeCluster(root: string): Promise<void> {
  await rm(join(root, 'data', 'postmaster.pid'), { force: true });
  await rm(root, { recursive: true, force: true, maxRetries: 10 });
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter(entry => entry.isDirectory()).map(({ name }) => join(folder, name));
}
