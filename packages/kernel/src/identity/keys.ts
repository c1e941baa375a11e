import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What identity keeps outside the database and its backups. */
export interface IdentityKeys {
  /** Signs session cookies and hashes codes. */
  readonly secret: string;
  /** Ed25519; signs the heads of the audit chain. */
  readonly auditPrivateKey: KeyObject;
  readonly auditPublicKey: KeyObject;
}

/** Reads the keys of a folder, and makes those that are not there yet, readable by the host alone. */
export function loadIdentityKeys(folder: string): IdentityKeys {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secret = readOrMake(join(folder, 'session-secret'), () => randomBytes(32).toString('base64url'));
  const pem = readOrMake(join(folder, 'audit-signing-key.pem'), () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
  const auditPrivateKey = createPrivateKey(pem);
  return { secret: secret.trim(), auditPrivateKey, auditPublicKey: createPublicKey(auditPrivateKey) };
}

function readOrMake(path: string, make: () => string): string {
  try {
    // `wx` fails when the file is there: of two hosts that start at once, one makes the key and both read it.
    writeFileSync(path, make(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8');
}
