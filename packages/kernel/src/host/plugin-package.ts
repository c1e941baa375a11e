import { manifestOf, pluginManifest, type PluginDefinition, type PluginManifest } from '@peixun/plugin-api';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How an integrator names a plugin: its definition, a package's name, a folder, or a manifest with its root. */
export type PluginSource =
  PluginDefinition | { readonly manifest: PluginManifest; readonly root: string } | string;

/** A plugin whose manifest is known and whose code has not run. */
export interface PluginPackage {
  readonly manifest: PluginManifest;
  /** The package's folder; absent for a definition given directly. */
  readonly root?: string;
  /** @throws what the plugin's module throws, or when it is not what the manifest says. */
  load(): Promise<PluginDefinition>;
}

/**
 * Finds a plugin by its `plugin.json`, before any of its code runs.
 *
 * @param from A file or folder from which package names are resolved.
 * @throws Error naming the plugin, what is wrong with it and what to do.
 */
export async function findPluginPackage(source: PluginSource, from: string): Promise<PluginPackage> {
  if (typeof source === 'string') return readPluginPackage(source, from);
  if ('manifest' in source) return packageAt(source.manifest, source.root);
  return { manifest: manifestOf(source), load: () => Promise.resolve(source) };
}

async function readPluginPackage(name: string, from: string): Promise<PluginPackage> {
  const file =
    isAbsolute(name) || name.startsWith('.')
      ? fileInFolder(join(isAbsolute(name) ? '' : from, name))
      : fileOfPackage(name, from);
  const manifest = pluginManifest.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!manifest.success) {
    const issues = manifest.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(
      `The manifest ${file} of plugin '${name}' is not valid: ${issues.join('; ')}. Build the plugin again.`,
    );
  }
  return packageAt(manifest.data, rootOf(file));
}

function packageAt(manifest: PluginManifest, root: string): PluginPackage {
  return {
    manifest,
    root,
    async load() {
      const module = (await import(pathToFileURL(join(root, manifest.main)).href)) as {
        default?: PluginDefinition;
      };
      const definition = module.default;
      if (definition?.id !== manifest.id || definition.version !== manifest.version) {
        throw new Error(
          `The default export of ${join(root, manifest.main)} is not plugin '${manifest.id}' ${manifest.version}, which its plugin.json names. Build the plugin again.`,
        );
      }
      return definition;
    },
  };
}

function fileOfPackage(name: string, from: string): string {
  try {
    return createRequire(join(from, 'package.json')).resolve(`${name}/plugin.json`);
  } catch (cause) {
    throw new Error(
      `Plugin package '${name}' has no plugin.json that can be reached from ${from}. Install it, build it, and see that its package exports './plugin.json'.`,
      { cause },
    );
  }
}

function fileInFolder(folder: string): string {
  const file = [join(folder, 'plugin.json'), join(folder, 'dist', 'plugin.json')].find(existsSync);
  if (!file)
    throw new Error(`Folder ${folder} holds no plugin.json and no dist/plugin.json. Build the plugin there.`);
  return file;
}

function rootOf(file: string): string {
  let folder = dirname(file);
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
