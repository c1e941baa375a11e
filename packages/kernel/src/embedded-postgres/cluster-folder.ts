import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOrMakeFile } from '../storage/whole-file.ts';
import { embeddedPostgresErrors as errors } from './errors.ts';
import { canReach, type SystemUser } from './system-user.ts';

/** Where clusters stand whose data folder the database's user cannot reach. */
export const clustersElsewhere = '/var/lib/peixun';

/** The file in such a cluster's folder that names the data folder to which it belongs. */
export const originFile = 'origin';

/** Where a cluster stands. */
export interface ClusterFolder {
  /** The folder that the database's user owns. */
  readonly root: string;
  /** PostgreSQL's own data directory. */
  readonly data: string;
  readonly log: string;
  readonly passwords: Passwords;
}

export interface Passwords {
  readonly admin: string;
  readonly host: string;
}

/**
 * Opens or makes `<dataFolder>/postgres`; the passwords stand among the keys. A data folder that the database's user cannot reach (below `/root`,
 * say) gets a link to a folder in `/var/lib/peixun` instead.
 *
 * @throws `PASSWORDS_MISSING`.
 */
export async function openClusterFolder(
  dataFolder: string,
  user: SystemUser | undefined,
): Promise<ClusterFolder> {
  await mkdir(dataFolder, { recursive: true });
  const entry = join(dataFolder, 'postgres');
  if (!existsSync(entry)) await makeRoot(entry, dataFolder, user);
  const root = await realpath(entry);
  const data = join(root, 'data');
  return {
    root,
    data,
    log: join(root, 'server.log'),
    passwords: readPasswords(dataFolder, existsSync(data)),
  };
}

async function makeRoot(entry: string, dataFolder: string, user: SystemUser | undefined): Promise<void> {
  if (user === undefined) return void (await mkdir(entry, { mode: 0o700 }));
  const isReachable = canReach(await realpath(dataFolder), user);
  const root = isReachable ? entry : join(clustersElsewhere, randomUUID());
  await mkdir(root, { recursive: true, mode: 0o755 });
  await chown(root, user.uid, user.gid);
  await chmod(root, 0o700);
  if (isReachable) return;
  await writeFile(join(root, originFile), dataFolder);
  await symlink(root, entry);
}

function readPasswords(dataFolder: string, mustExist: boolean): Passwords {
  const file = join(dataFolder, 'keys', 'database-passwords.json');
  if (mustExist && !existsSync(file)) throw errors.PASSWORDS_MISSING({ folder: dataFolder, file });
  return JSON.parse(readOrMakeFile(file, newPasswords)) as Passwords;
}

function newPasswords(): string {
  const passwords = { admin: randomBytes(24).toString('hex'), host: randomBytes(24).toString('hex') };
  return `${JSON.stringify(passwords, undefined, 2)}\n`;
}
