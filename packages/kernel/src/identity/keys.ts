import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { join } from 'node:path';
import { identityErrors } from './errors.ts';
import { readOrMakeFile } from '../storage/whole-file.ts';

/** What identity keeps outside the database and its backups. */
export interface IdentityKeys {
  /** Signs session cookies and hashes codes. */
  readonly secret: string;
  /** Ed25519; signs the heads of the audit chain. */
  readonly auditPrivateKey: KeyObject;
  readonly auditPublicKey: KeyObject;
}

/**
 * Reads the keys of a folder, and makes those that are not there yet.
 *
 * @throws `IDENTITY_KEY_UNREADABLE`.
 */
export function loadIdentityKeys(folder: string): IdentityKeys {
  const secret = readKey(join(folder, 'session-secret'), newSecret, content => {
    if (content.trim().length < 32) throw new RangeError('it is too short');
    return content.trim();
  });
  const auditPrivateKey = readKey(join(folder, 'audit-signing-key.pem'), newSigningKey, createPrivateKey);
  return { secret, auditPrivateKey, auditPublicKey: createPublicKey(auditPrivateKey) };
}

function readKey<Key>(file: string, make: () => string, parse: (content: string) => Key): Key {
  try {
    return parse(readOrMakeFile(file, make));
  } catch (cause) {
    throw identityErrors.IDENTITY_KEY_UNREADABLE({ file, reason: (cause as Error).message }, { cause });
  }
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function newSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
