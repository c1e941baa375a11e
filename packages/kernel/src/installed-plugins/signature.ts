import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { z } from 'zod';

/** `bundle.sig`: an Ed25519 signature of the bytes of `bundle.json`. */
const bundleSignature = z.strictObject({ keyId: z.string(), signature: z.base64() });

export type BundleSignature = z.output<typeof bundleSignature>;

/** A pair of keys in PEM, for who signs bundles. */
export function newSigningKeys(): { privateKey: string; publicKey: string } {
  return generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

/** The first 16 hexadecimal digits of the SHA-256 of a public key: short enough to be compared on the phone. */
export function keyIdOf(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex').slice(0, 16);
}

/** @throws what `node:crypto` throws, or a RangeError when it is another kind of key, or a private one. */
export function publicKeyOf(pem: string): KeyObject {
  if (pem.includes('PRIVATE KEY')) throw new RangeError('it is a private key, which its owner must keep');
  return ed25519(createPublicKey(pem));
}

/**
 * Signs `bundle.json`.
 *
 * @param privateKey in PEM.
 */
export function signContents(bytes: Uint8Array, privateKey: string): BundleSignature {
  const key = ed25519(createPrivateKey(privateKey));
  return { keyId: keyIdOf(createPublicKey(key)), signature: sign(null, bytes, key).toString('base64') };
}

/** @throws SyntaxError or ZodError for what is no signature. */
export function readSignature(content: string): BundleSignature {
  return bundleSignature.parse(JSON.parse(content));
}

export function isSignedBy(publicKey: KeyObject, bytes: Uint8Array, { signature }: BundleSignature): boolean {
  return verify(null, bytes, publicKey, Buffer.from(signature, 'base64'));
}

function ed25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType === 'ed25519') return key;
  throw new RangeError(`it is a key of kind ${key.asymmetricKeyType}`);
}
