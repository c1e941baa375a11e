import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** An authenticated cipher. `context` is not encrypted, but a value does not open under another one. */
export interface CipherAlgorithm {
  /** As in the key file: `aes-256-gcm`. */
  readonly name: string;
  seal(key: Uint8Array, plain: Uint8Array, context: Uint8Array): Uint8Array;
  /** @throws when key, value or context are not those of `seal`. */
  open(key: Uint8Array, sealed: Uint8Array, context: Uint8Array): Uint8Array;
}

const ivBytes = 12;
const tagBytes = 16;

/** AES-256 in Galois counter mode: a random vector, the tag, the value. */
export const aes256Gcm: CipherAlgorithm = {
  name: 'aes-256-gcm',
  seal(key, plain, context) {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(context);
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  },
  open(key, sealed, context) {
    const iv = sealed.subarray(0, ivBytes);
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes })
      .setAAD(context)
      .setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]);
  },
};
