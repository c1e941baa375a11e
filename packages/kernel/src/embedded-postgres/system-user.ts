import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** An account of the operating system that the database runs as. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Whom PostgreSQL runs as: it refuses root, so root hands it to `postgres` where that account exists, else to
 * `nobody`. `undefined`: whoever runs the host, which is every other case and Windows.
 */
export function unprivilegedUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'));
  const account = ['postgres', 'nobody']
    .map(name => accounts.find(fields => fields[0] === name))
    .find(fields => fields !== undefined);
  return account && { uid: Number(account[2]), gid: Number(account[3]) };
}

/** Whether the user may pass through every folder above the path, and read what stands there. */
export function canReach(path: string, user: SystemUser): boolean {
  const parent = dirname(path);
  return mayPass(path, user) && (parent === path || canReach(parent, user));
}

function mayPass(path: string, user: SystemUser): boolean {
  const { mode, uid, gid } = statSync(path);
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  return ((mode >> shift) & 0o1) === 0o1;
}
