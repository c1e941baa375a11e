import type { PersonalData } from '@peixun/plugin-api';
import { createHmac } from 'node:crypto';
import { aes256Gcm, type CipherAlgorithm } from './cipher-algorithm.ts';
import { storageErrors } from './errors.ts';
import type { PersonalDataKeys } from './personal-data-keys.ts';

/**
 * Personal data under a ring of keys. A stored value is the length of its key's id, the id, and what the
 * algorithm made of it.
 */
export class KeyedPersonalData implements PersonalData {
  readonly #load: () => PersonalDataKeys;
  readonly #algorithms: ReadonlyMap<string, CipherAlgorithm>;
  #keys: PersonalDataKeys;

  /**
   * @param keys or where they are read: again, when a value is met whose key came while the host ran.
   * @throws `KEYS_UNREADABLE` for a key of an algorithm that is not given.
   */
  constructor(
    keys: PersonalDataKeys | (() => PersonalDataKeys),
    algorithms: readonly CipherAlgorithm[] = [aes256Gcm],
  ) {
    this.#load = typeof keys === 'function' ? keys : () => keys;
    this.#algorithms = new Map(algorithms.map(algorithm => [algorithm.name, algorithm]));
    this.#keys = this.#checked(this.#load());
  }

  /** Ids of the keys that still open values and close none. */
  get olderKeyIds(): readonly string[] {
    return Object.keys(this.#keys.keys).filter(id => id !== this.#keys.current);
  }

  /** What every value under a key begins with. */
  headerOf(keyId: string): Buffer {
    return headerOf(keyId);
  }

  /** The key of a value; `undefined` for bytes that no key opens. */
  keyIdOf(stored: Uint8Array): string | undefined {
    try {
      this.decrypt(stored);
      return keyIdOf(stored);
    } catch {
      return undefined;
    }
  }

  encrypt(plain: string): Uint8Array {
    const header = headerOf(this.#keys.current);
    const { algorithm, key } = this.#key(this.#keys.current);
    return Buffer.concat([header, algorithm.seal(key, Buffer.from(plain, 'utf8'), header)]);
  }

  /** @throws `PERSONAL_DATA_UNREADABLE`. */
  decrypt(stored: Uint8Array): string {
    const id = keyIdOf(stored);
    const header = headerOf(id);
    const { algorithm, key } = this.#key(id);
    try {
      return Buffer.from(algorithm.open(key, stored.subarray(header.length), header)).toString('utf8');
    } catch (cause) {
      throw storageErrors.PERSONAL_DATA_UNREADABLE({ key: id }, { cause });
    }
  }

  blindIndex(field: string, plain: string): Uint8Array {
    const key = Buffer.from(this.#keys.blindIndexKey, 'base64');
    return createHmac('sha256', key).update(`${field}\0${plain}`).digest();
  }

  /** The same value under the current key, or `undefined` where it is so already. */
  reencrypt(stored: Uint8Array): Uint8Array | undefined {
    return keyIdOf(stored) === this.#keys.current ? undefined : this.encrypt(this.decrypt(stored));
  }

  #key(id: string): { algorithm: CipherAlgorithm; key: Uint8Array } {
    if (!(id in this.#keys.keys)) this.#keys = this.#checked(this.#load());
    const entry = this.#keys.keys[id];
    const algorithm = entry && this.#algorithms.get(entry.algorithm);
    if (!algorithm) throw storageErrors.PERSONAL_DATA_UNREADABLE({ key: id });
    return { algorithm, key: Buffer.from(entry.key, 'base64') };
  }

  #checked(keys: PersonalDataKeys): PersonalDataKeys {
    for (const [id, { algorithm }] of Object.entries(keys.keys)) {
      if (this.#algorithms.has(algorithm)) continue;
      throw storageErrors.KEYS_UNREADABLE({ origin: id, reason: `unknown algorithm '${algorithm}'` });
    }
    return keys;
  }
}

function headerOf(keyId: string): Buffer {
  return Buffer.concat([Buffer.from([Buffer.byteLength(keyId)]), Buffer.from(keyId)]);
}

function keyIdOf(stored: Uint8Array): string {
  return Buffer.from(stored.subarray(1, 1 + (stored[0] ?? 0))).toString('utf8');
}
