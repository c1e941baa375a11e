import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const ending = '.unfinished';

/**
 * Makes a folder that is not there yet, under another name until it is whole: a host killed meanwhile leaves nothing
 * that looks like one. Of two hosts that do so at once, the faster makes it, and the other goes on with that.
 */
export async function makeFolderWhole(
  folder: string,
  make: (unfinished: string) => Promise<void>,
): Promise<void> {
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${randomUUID()}${ending}`;
    try {
      await make(unfinished);
      await rename(unfinished, folder);
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  // Also what killed hosts left. What another one is still at work in goes with the next start.
  const isLeft = (name: string) => name.startsWith(`${basename(folder)}.`) && name.endsWith(ending);
  const left = (await readdir(dirname(folder))).filter(isLeft);
  const remove = (name: string) => rm(join(dirname(folder), name), { recursive: true, force: true });
  await Promise.allSettled(left.map(remove));
}
