import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

/** What every folder of tests starts with. */
export const testFolderPrefix = join(tmpdir(), 'peixun-');

/** The file in such a folder that names the process to which it belongs. */
export const ownerFile = 'test-owner.json';

export interface TestOwner {
  readonly machine: string;
  readonly pid: number;
}

/**
 * A new folder for the data of a host under test. Others may enter it: root hands the embedded server to another
 * account, which could not reach it otherwise, and the cluster would be put elsewhere and stay there. What a killed
 * test leaves in it, the next run removes.
 */
export async function makeDataFolder(name: string): Promise<string> {
  const folder = await mkdtemp(`${testFolderPrefix}${name}-`);
  await chmod(folder, 0o755);
  const owner: TestOwner = { machine: hostname(), pid: process.pid };
  await writeFile(join(folder, ownerFile), JSON.stringify(owner));
  return folder;
}
