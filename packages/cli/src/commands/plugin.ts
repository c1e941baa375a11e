import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PluginDefinition } from '@peixun/plugin-api';
import type { Command } from 'commander';
import { checkedManifest, definitionOf } from '../app/read-definition.ts';
import { CommandError } from '../command-error.ts';
import { message } from '../messages.ts';
import { addBundleCommands } from './bundle.ts';
import { addInstallingCommands } from './installing.ts';

export function addPluginCommands(program: Command): void {
  const plugin = program.command('plugin').description(message('plugin.description'));
  plugin
    .command('build')
    .description(message('plugin.build.description'))
    .option('--main <file>', message('plugin.build.main'), 'dist/index.js')
    .action(async (options: { main: string }) => {
      console.log(message('written', { file: await buildManifest(process.cwd(), options.main) }));
    });
  addBundleCommands(plugin);
  addInstallingCommands(plugin);
}

/**
 * Writes `dist/plugin.json` of the plugin package in `folder`, from the definition that its built main module
 * exports as default. Returns the file's path from the folder.
 *
 * @throws CommandError when the module is missing, exports no definition, or the definition is wrong.
 */
export async function buildManifest(folder: string, main: string): Promise<string> {
  const definition = await builtDefinition(folder, main);
  const packageVersion = await packageVersionOf(folder);
  if (definition.version !== packageVersion) {
    throw new CommandError('plugin.build.version', {
      plugin: definition.id,
      version: definition.version,
      packageVersion,
    });
  }
  const file = 'dist/plugin.json';
  const manifest = checkedManifest(definition, main);
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), `${JSON.stringify(manifest, null, 2)}\n`);
  return file;
}

async function packageVersionOf(folder: string): Promise<string> {
  const content = await readFile(join(folder, 'package.json'), 'utf8').catch((cause: unknown) => {
    throw new CommandError('plugin.build.no-package', { folder }, cause);
  });
  return String((JSON.parse(content) as { version?: string }).version);
}

async function builtDefinition(folder: string, main: string): Promise<PluginDefinition> {
  try {
    return await definitionOf(folder, main);
  } catch (cause) {
    if (cause instanceof CommandError) throw cause;
    throw new CommandError('plugin.build.not-loaded', { main, reason: (cause as Error).message }, cause);
  }
}
