import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { storageErrors } from './errors.ts';
import { readOrMakeFile, replaceFile } from './whole-file.ts';

const key = z.base64().refine(value => Buffer.from(value, 'base64').length === 32, 'is not 32 bytes');

const personalDataKeys = z.strictObject({
  /** The key of new values; the others still open older ones. */
  current: z.string(),
  keys: z.record(z.string().regex(/^[\w-]{1,32}$/), z.strictObject({ algorithm: z.string(), key })),
  /** Of the blind index. Changing it means to reckon every index anew. */
  blindIndexKey: key,
});

/** The keys of personal data. They live outside the database and outside its backups. */
export type PersonalDataKeys = z.output<typeof personalDataKeys>;

/** The file of the keys in a host's data folder. */
export function personalDataKeyFile(dataFolder: string): string {
  return join(dataFolder, 'keys', 'personal-data.json');
}

/**
 * Reads the keys from a file, and makes the file on the first start. `override` is the same JSON from a secret store.
 *
 * @throws `KEYS_UNREADABLE`.
 */
export function loadPersonalDataKeys(file: string, override?: string): PersonalDataKeys {
  const origin = override === undefined ? file : 'PEIXUN_PERSONAL_DATA_KEYS';
  try {
    const keys = personalDataKeys.parse(JSON.parse(override ?? readOrMakeFile(file, newKeys)));
    if (!(keys.current in keys.keys))
      throw new RangeError(`The current key '${keys.current}' is not among the keys.`);
    return keys;
  } catch (cause) {
    throw storageErrors.KEYS_UNREADABLE({ origin, reason: (cause as Error).message }, { cause });
  }
}

/** Adds a key and makes it the current one; values move to it by `reencrypt`. */
export function addPersonalDataKey(keys: PersonalDataKeys): PersonalDataKeys {
  const numbers = Object.keys(keys.keys).map(id => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0));
  const id = `k${Math.max(...numbers) + 1}`;
  return { ...keys, current: id, keys: { ...keys.keys, [id]: newKey() } };
}

/** Takes a key out, for good: what is still under it stays closed. Ask `countByOlderKey` before. */
export function removePersonalDataKey(keys: PersonalDataKeys, id: string): PersonalDataKeys {
  const { [id]: _removed, ...others } = keys.keys;
  return { ...keys, keys: others };
}

/** Replaces the file as a whole: a host that reads it meanwhile gets the old keys or the new ones. */
export function savePersonalDataKeys(file: string, keys: PersonalDataKeys): void {
  replaceFile(file, written(keys));
}

function newKey() {
  return { algorithm: 'aes-256-gcm', key: randomBytes(32).toString('base64') };
}

function newKeys(): string {
  return written({
    current: 'k1',
    keys: { k1: newKey() },
    blindIndexKey: randomBytes(32).toString('base64'),
  });
}

function written(keys: PersonalDataKeys): string {
  return `${JSON.stringify(keys, undefined, 2)}\n`;
}
