import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { detailOf } from '../host/error-detail.ts';
import { findPluginPackage, type PluginPackage } from '../host/plugin-package.ts';
import { installationFile, readContents, verifyFiles } from './bundle-contents.ts';
import { installedPluginErrors } from './errors.ts';
import { installation, type Installation } from './plugin-origin.ts';
import { signerOf, type Trust } from './trust.ts';

/**
 * Reads a plugin that stands in a folder as it was packed, before any of its code runs.
 *
 * @throws an error of `installedPluginErrors` or `pluginErrors`: it was changed, nobody signed it, or it is no plugin.
 */
export async function readInstalledPlugin(folder: string, trust: Trust): Promise<PluginPackage> {
  const { contents, bytes } = await readContents(folder);
  const signedBy = await signerOf(folder, contents, bytes, trust);
  await verifyFiles(folder, contents);
  const found = await findPluginPackage(folder, folder);
  const { id, version } = found.manifest;
  if (id !== contents.id || version !== contents.version) {
    throw installedPluginErrors.BUNDLE_DAMAGED({ file: folder, reason: `plugin.json: ${id}@${version}` });
  }
  const noted = await readFile(join(folder, installationFile), 'utf8').catch(() => undefined);
  if (noted === undefined) return found;
  const installed = installationIn(folder, noted);
  return {
    ...found,
    origin: { ...installed, signedBy },
    ...(installed.isIsolated && { isolation: {} }),
  };
}

function installationIn(folder: string, noted: string): Installation {
  try {
    return installation.parse(JSON.parse(noted));
  } catch (cause) {
    const file = join(folder, installationFile);
    throw installedPluginErrors.BUNDLE_DAMAGED({ file, reason: detailOf(cause) }, { cause });
  }
}
