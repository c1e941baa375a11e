import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { KeyObject } from 'node:crypto';
import type { HostOptions } from '../host/host-options.ts';
import { signatureFile, type BundleContents } from './bundle-contents.ts';
import { installedPluginErrors } from './errors.ts';
import { pluginsFolder } from './plugins-folder.ts';
import { isSignedBy, keyIdOf, publicKeyOf, readSignature } from './signature.ts';

/** Whose plugins a host runs. */
export interface Trust {
  /** By id of the key. */
  readonly signers: ReadonlyMap<string, { readonly name: string; readonly key: KeyObject }>;
  readonly allowsUnsigned: boolean;
}

/** Keys that an administrator trusts stand here, `<name>.pem` each. */
export function trustedFolder(dataFolder: string): string {
  return join(pluginsFolder(dataFolder), 'trusted');
}

/** @throws `TRUSTED_KEY_INVALID`. */
export async function readTrust({
  dataFolder,
  trustedKeys = {},
  unsignedPlugins = false,
}: Pick<HostOptions, 'dataFolder' | 'trustedKeys' | 'unsignedPlugins'>): Promise<Trust> {
  const folder = trustedFolder(dataFolder);
  const files = existsSync(folder) ? await readdir(folder) : [];
  const inFolder = files
    .filter(file => file.endsWith('.pem'))
    .map(async file => [basename(file, '.pem'), await readFile(join(folder, file), 'utf8')] as const);
  const named = [...Object.entries(trustedKeys), ...(await Promise.all(inFolder))];
  const signers = named.map(([name, pem]) => {
    const key = trustedKey(name, pem);
    return [keyIdOf(key), { name, key }] as const;
  });
  return { signers: new Map(signers), allowsUnsigned: unsignedPlugins };
}

/** @throws `TRUSTED_KEY_INVALID`. */
export function trustedKey(name: string, pem: string): KeyObject {
  try {
    return publicKeyOf(pem);
  } catch (cause) {
    throw installedPluginErrors.TRUSTED_KEY_INVALID({ name, reason: (cause as Error).message }, { cause });
  }
}

/**
 * Who signed a bundle.
 *
 * @param bytes of its `bundle.json`.
 * @returns the name of the trusted key; `undefined` for an unsigned one where the host allows that.
 * @throws `BUNDLE_UNSIGNED`, `BUNDLE_DAMAGED`, `SIGNATURE_KEY_UNKNOWN`, `SIGNATURE_WRONG`.
 */
export async function signerOf(
  folder: string,
  contents: BundleContents,
  bytes: Uint8Array,
  { signers, allowsUnsigned }: Trust,
): Promise<string | undefined> {
  const plugin = `${contents.id}@${contents.version}`;
  const file = join(folder, signatureFile);
  if (!existsSync(file)) {
    if (allowsUnsigned) return undefined;
    throw installedPluginErrors.BUNDLE_UNSIGNED({ plugin });
  }
  const signature = await readFile(file, 'utf8')
    .then(readSignature)
    .catch((cause: Error) => {
      throw installedPluginErrors.BUNDLE_DAMAGED({ file, reason: cause.message }, { cause });
    });
  const signer = signers.get(signature.keyId);
  if (!signer) throw installedPluginErrors.SIGNATURE_KEY_UNKNOWN({ plugin, keyId: signature.keyId });
  if (isSignedBy(signer.key, bytes, signature)) return signer.name;
  throw installedPluginErrors.SIGNATURE_WRONG({ plugin, signer: signer.name });
}
