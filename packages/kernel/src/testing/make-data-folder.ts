import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A new folder for the data of a host under test. Others may enter it: root hands the embedded server to another
 * account, which could not reach it otherwise, and the cluster would be put elsewhere and stay there.
 */
export async function makeDataFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `peixun-${name}-`));
  await chmod(folder, 0o755);
  return folder;
}
