import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kernelVersion } from '@peixun/kernel';
import { z } from 'zod';
import { CommandError } from '../command-error.ts';

const note = z.object({
  format: z.literal(1),
  /** Of the kernel that made it. */
  version: z.string(),
  madeAt: z.iso.datetime(),
  /** Whether the database is in it; a server of the county's own is backed up by its own means. */
  hasCluster: z.boolean(),
});

export type BackupNote = z.output<typeof note>;

/**
 * A backup: `backup.json`, `data` with files and exported audit heads, `cluster` with the embedded database or
 * `database-roles.sql` for the county's own server.
 */
export const partsOfBackup = (folder: string) => ({
  note: join(folder, 'backup.json'),
  data: join(folder, 'data'),
  cluster: join(folder, 'cluster'),
  roles: join(folder, 'database-roles.sql'),
});

export async function writeNote(folder: string, hasCluster: boolean, now: Date): Promise<void> {
  const content: BackupNote = { format: 1, version: kernelVersion, madeAt: now.toISOString(), hasCluster };
  await writeFile(partsOfBackup(folder).note, `${JSON.stringify(content, null, 2)}\n`);
}

/** @throws CommandError when the folder holds no whole backup: the note is written last. */
export async function readNote(folder: string): Promise<BackupNote> {
  try {
    return note.parse(JSON.parse(await readFile(partsOfBackup(folder).note, 'utf8')));
  } catch (cause) {
    throw new CommandError('backup.none', { folder }, cause);
  }
}

/** @throws CommandError when something stands in the folder already. */
export async function requireEmpty(folder: string): Promise<void> {
  if (existsSync(folder) && (await readdir(folder)).length > 0) {
    throw new CommandError('backup.occupied', { folder });
  }
}
