import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { manifestOf, type PluginDefinition, type PluginManifest } from '@peixun/plugin-api';
import { declarationProblems } from '@peixun/kernel/tools';
import { ZodError } from 'zod';
import { CommandError } from '../command-error.ts';
import { terminalLanguage } from '../messages.ts';

/**
 * The definition that a module of the plugin in `folder` exports as default.
 *
 * @throws what the module throws; CommandError when it exports no definition.
 */
export async function definitionOf(folder: string, main: string): Promise<PluginDefinition> {
  const loaded = (await import(pathToFileURL(join(folder, main)).href)) as { default?: PluginDefinition };
  const definition = loaded.default;
  if (typeof definition !== 'object' || typeof definition.id !== 'string') {
    throw new CommandError('plugin.build.no-definition', { main });
  }
  return definition;
}

/** @throws CommandError that names what is wrong with the definition. */
export function checkedManifest(definition: PluginDefinition, main: string): PluginManifest {
  const issues: string[] = [];
  try {
    const manifest = manifestOf(definition, main);
    issues.push(...declarationProblems(definition).map(problem => problem[terminalLanguage()]));
    if (issues.length === 0) return manifest;
  } catch (cause) {
    if (!(cause instanceof ZodError)) throw cause;
    issues.push(...cause.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  }
  throw new CommandError('plugin.build.wrong', { plugin: definition.id, issues: `  ${issues.join('\n  ')}` });
}
