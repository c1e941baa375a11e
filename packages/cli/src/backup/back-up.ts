import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { HostOptions } from '@peixun/kernel';
import { startEmbeddedPostgres } from '@peixun/kernel/embedded-postgres';
import { openClusterFolder, unprivilegedUser } from '@peixun/kernel/tools';
import { embeddedFolder } from '../app/data-folder.ts';
import { CommandError } from '../command-error.ts';
import { partsOfBackup, requireEmpty, writeNote } from './backup-folder.ts';
import { copyFolder } from './copy-folder.ts';
import { copyRunningCluster } from './copy-running-cluster.ts';

export const passwordsFile = 'database-passwords.json';

type DataOptions = Pick<HostOptions, 'dataFolder' | 'databaseUrl'>;

/**
 * Copies files, audit heads and the embedded database to `target`, and the keys to `keysTarget`: who has one of
 * both reads no personal data. The host may run meanwhile.
 *
 * @throws CommandError when there is no data, or a target is not empty.
 */
export async function backUp(
  options: DataOptions,
  { target, keysTarget, now }: { target: string; keysTarget: string; now: Date },
): Promise<void> {
  const { dataFolder } = options;
  if (!existsSync(join(dataFolder, 'keys'))) throw new CommandError('backup.no-data', { folder: dataFolder });
  await requireEmpty(target);
  await requireEmpty(keysTarget);
  const parts = partsOfBackup(target);

  await copyFolder(join(dataFolder, 'keys'), join(keysTarget, 'keys'));
  if (!options.databaseUrl) await copyDatabase(embeddedFolder(options), parts.cluster, keysTarget);
  // After the database: a file is stored before the row that names it.
  await copyFolder(dataFolder, parts.data, path => !['keys', 'postgres'].includes(path.split(sep)[0] ?? ''));
  await writeNote(target, !options.databaseUrl, now);
}

async function copyDatabase(folder: string, target: string, keysTarget: string): Promise<void> {
  const server = await startEmbeddedPostgres({ dataFolder: folder, join: true });
  try {
    const { data } = await openClusterFolder(folder, unprivilegedUser());
    await copyRunningCluster(server.adminUrl, data, target);
    await mkdir(keysTarget, { recursive: true, mode: 0o700 });
    await copyFile(join(folder, passwordsFile), join(keysTarget, passwordsFile));
  } finally {
    await server.stop();
  }
}
