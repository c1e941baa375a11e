import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostOptions } from '@peixun/kernel';
import { startEmbeddedPostgres } from '@peixun/kernel/embedded-postgres';
import {
  makeFolderWhole,
  openClusterFolder,
  unfinishedRestore,
  unprivilegedUser,
} from '@peixun/kernel/tools';
import { CommandError } from '../command-error.ts';
import { partsOfBackup, readNote, requireEmpty, type BackupNote } from './backup-folder.ts';
import { copyFolder } from './copy-folder.ts';

/**
 * Makes the data folder of a backup and its keys, and starts the database once to see that it is whole. One that was
 * broken off begins anew; until then no host starts on the folder.
 *
 * @throws CommandError when the folder is no backup, the keys are missing, or the data folder is not empty.
 */
export async function restore(
  options: Pick<HostOptions, 'dataFolder' | 'databaseUrl'>,
  { source, keysSource }: { source: string; keysSource: string },
): Promise<BackupNote> {
  const { dataFolder } = options;
  const note = await readNote(source);
  if (!existsSync(join(keysSource, 'keys')))
    throw new CommandError('restore.no-keys', { folder: keysSource });
  if (note.hasCluster && options.databaseUrl) throw new CommandError('restore.own-database');
  const unfinished = join(dataFolder, unfinishedRestore);
  if (existsSync(unfinished)) await clear(dataFolder);
  else await requireEmpty(dataFolder);

  await mkdir(dataFolder, { recursive: true });
  await writeFile(unfinished, '');
  await copyFolder(join(keysSource, 'keys'), join(dataFolder, 'keys'));
  await copyFolder(partsOfBackup(source).data, dataFolder);
  if (note.hasCluster) await restoreCluster(dataFolder, partsOfBackup(source).cluster);
  await rm(unfinished);
  if (note.hasCluster) await (await startEmbeddedPostgres({ dataFolder })).stop();
  return note;
}

/** Also of a cluster that stands elsewhere, and has a link here. */
async function clear(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(name => name !== unfinishedRestore);
  for (const path of names.map(name => join(folder, name))) {
    await rm(await realpath(path), { recursive: true });
    await rm(path, { force: true });
  }
}

async function restoreCluster(folder: string, source: string): Promise<void> {
  const user = unprivilegedUser();
  const { data } = await openClusterFolder(folder, user);
  await makeFolderWhole(data, async unfinished => {
    await copyFolder(source, unfinished);
    await chmod(unfinished, 0o700);
    if (user) await giveTo(user, unfinished);
  });
}

async function giveTo(user: { uid: number; gid: number }, folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) await chown(join(entry.parentPath, entry.name), user.uid, user.gid);
  await chown(folder, user.uid, user.gid);
}
