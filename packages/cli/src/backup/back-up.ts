import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { HostOptions } from '@peixun/kernel';
import { startEmbeddedPostgres } from '@peixun/kernel/embedded-postgres';
import { openClusterFolder, unprivilegedUser } from '@peixun/kernel/tools';
import { CommandError } from '../command-error.ts';
import { partsOfBackup, requireEmpty, writeNote } from './backup-folder.ts';
import { copyFolder } from './copy-folder.ts';
import { copyRunningCluster } from './copy-running-cluster.ts';
import { writeDatabaseRoles } from './write-database-roles.ts';

type DataOptions = Pick<HostOptions, 'dataFolder' | 'databaseUrl'>;

/** Keys and database have a place of their own in a backup; a database that was moved away has none. */
const isElsewhere = /^(keys|postgres(\.moved-\d+)?)$/;

/**
 * Copies files, audit heads and the embedded database to `target`, and the keys to `keysTarget`: who has one of
 * both reads no personal data. Of a server of the county's own it copies the roles, which are in no dump. The host may
 * run meanwhile.
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
  if (options.databaseUrl) await writeDatabaseRoles(options.databaseUrl, parts.roles);
  else await copyDatabase(dataFolder, parts.cluster);
  // After the database: a file is stored before the row that names it.
  await copyFolder(dataFolder, parts.data, path => !isElsewhere.test(path.split(sep)[0] ?? ''));
  await writeNote(target, !options.databaseUrl, now);
}

async function copyDatabase(folder: string, target: string): Promise<void> {
  const server = await startEmbeddedPostgres({ dataFolder: folder, join: true });
  try {
    const { data } = await openClusterFolder(folder, unprivilegedUser());
    await copyRunningCluster(server.adminUrl, data, target);
  } finally {
    await server.stop();
  }
}
