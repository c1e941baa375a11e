import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createHost, type HostOptions } from '@peixun/kernel';
import { copyData, requireNoData, type CopiedData } from '@peixun/kernel/tools';
import { withDatabase } from '../app/data-folder.ts';
import { CommandError } from '../command-error.ts';
import { checkDatabase } from '../doctor/check-database.ts';

export interface MovedDatabase extends CopiedData {
  /** Where the embedded database stands now that was moved from. */
  readonly left?: string;
}

/**
 * Brings all that another database holds into the empty one of a host. Keys and files stay in the data folder. The
 * other one is left as it is; an embedded one is put aside, so that no host takes it up by mistake.
 *
 * @param from an address, or `embedded`.
 * @throws CommandError, or an error of the kernel's catalogues, that says what to do; nothing was copied then.
 */
export async function moveDatabase(host: HostOptions, from: string): Promise<MovedDatabase> {
  const url = from === 'embedded' ? undefined : from;
  if (url && !(/^postgres(ql)?:/.test(url) && URL.canParse(url)))
    throw new CommandError('move.no-address', { from });
  if (url === host.databaseUrl) throw new CommandError('move.same', { from });
  for (const address of [url, host.databaseUrl]) if (address) await requireFit(address);

  const copied = await withDatabase({ ...host, databaseUrl: url, isAlone: true }, async source => {
    await withDatabase(host, requireNoData, async () => {});
    // Without counties it makes their tables and nothing else.
    const made = await createHost({ ...host, counties: [] });
    await made.stop();
    return withDatabase(host, target => copyData(source, target));
  });
  return url ? copied : { ...copied, left: await putAside(join(host.dataFolder, 'postgres')) };
}

async function requireFit(address: string): Promise<void> {
  const failed = (await checkDatabase(address)).find(({ state }) => state === 'failed');
  if (failed) throw new CommandError('move.unfit', { problem: failed.text });
}

async function putAside(folder: string): Promise<string> {
  let number = 1;
  while (existsSync(`${folder}.moved-${number}`)) number += 1;
  const aside = `${folder}.moved-${number}`;
  await rename(folder, aside);
  return aside;
}
