import { manifestOf, pluginManifest, type PluginDefinition, type PluginManifest } from '@peixun/plugin-api';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PluginOrigin } from '../installed-plugins/plugin-origin.ts';
import type { Isolation } from '../isolation/isolation.ts';
import { detailOf } from './error-detail.ts';
import { pluginErrors } from './plugin-errors.ts';

/** How an integrator names a plugin: its definition, a package's name, a folder, or a manifest with its root. */
export type PluginSource =
  PluginDefinition | { readonly manifest: PluginManifest; readonly root: string } | string | IsolatedSource;

/** A plugin that nobody reviewed, and that runs in a process of its own. */
export interface IsolatedSource extends Isolation {
  readonly plugin: Exclude<PluginSource, PluginDefinition | IsolatedSource>;
  readonly isolation: 'process';
}

/** A plugin whose manifest is known and whose code has not run. */
export interface PluginPackage {
  readonly manifest: PluginManifest;
  /** The package's folder; absent for a definition given directly. */
  readonly root?: string;
  /** Where it came from, when it was installed into the data folder; the integrator named the others. */
  readonly origin?: PluginOrigin;
  /** Set for one that runs in a process of its own; the host itself does not load it then. */
  readonly isolation?: Isolation;
  /** @throws what the plugin's module throws, or when it is not what the manifest says. */
  load(): Promise<PluginDefinition>;
}

/**
 * Finds a plugin by its `plugin.json`, before any of its code runs.
 *
 * @param from A file or folder from which package names are resolved.
 * @throws an error of `pluginErrors`.
 */
export async function findPluginPackage(source: PluginSource, from: string): Promise<PluginPackage> {
  if (typeof source === 'string') return readPluginPackage(source, from);
  if ('isolation' in source) return isolated(await findPluginPackage(source.plugin, from), source);
  const isManifest = 'manifest' in source;
  try {
    return isManifest
      ? packageAt(pluginManifest.parse(source.manifest), source.root)
      : { manifest: manifestOf(source), load: () => Promise.resolve(source) };
  } catch (cause) {
    const name = isManifest ? source.manifest.id : source.id;
    throw pluginErrors.PLUGIN_DEFINITION_INVALID({ name, detail: detailOf(cause) }, { cause });
  }
}

function isolated(found: PluginPackage, { memoryMb, silence }: Isolation): PluginPackage {
  return { ...found, isolation: { memoryMb, silence } };
}

async function readPluginPackage(name: string, from: string): Promise<PluginPackage> {
  const file =
    isAbsolute(name) || name.startsWith('.')
      ? fileInFolder(join(isAbsolute(name) ? '' : from, name))
      : fileOfPackage(name, from);
  const content = await readFile(file, 'utf8');
  try {
    return packageAt(pluginManifest.parse(JSON.parse(content)), rootOf(file));
  } catch (cause) {
    throw pluginErrors.PLUGIN_MANIFEST_INVALID({ name, file, detail: detailOf(cause) }, { cause });
  }
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
        const { id, version } = manifest;
        throw pluginErrors.PLUGIN_UNLIKE_MANIFEST({ file: join(root, manifest.main), id, version });
      }
      return definition;
    },
  };
}

function fileOfPackage(name: string, from: string): string {
  try {
    return createRequire(join(from, 'package.json')).resolve(`${name}/plugin.json`);
  } catch (cause) {
    throw pluginErrors.PLUGIN_PACKAGE_MISSING({ name, from }, { cause });
  }
}

function fileInFolder(folder: string): string {
  const file = [join(folder, 'plugin.json'), join(folder, 'dist', 'plugin.json')].find(existsSync);
  if (!file) throw pluginErrors.PLUGIN_FOLDER_EMPTY({ folder });
  return file;
}

function rootOf(file: string): string {
  let folder = dirname(file);
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
