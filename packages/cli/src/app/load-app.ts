import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Host, HostOptions } from '@peixun/kernel';
import type { Text } from '@peixun/plugin-api';
import { CommandError } from '../command-error.ts';

/** A host app, as its main module exports it. */
export interface App {
  readonly host: HostOptions;
  /**
   * Fills the host with sample data, as far as it is missing; called before the host listens. `report` is told of
   * each step before it begins.
   */
  readonly seed?: (host: Host, report: (step: Text) => void) => Promise<unknown>;
}

/**
 * The app of a folder: what the main module of its package exports.
 *
 * @throws CommandError when the folder holds no built app.
 */
export async function loadApp(folder = process.cwd()): Promise<App> {
  const file = join(folder, 'package.json');
  const content = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CommandError('app.no-package', { folder }, cause);
  });
  const { name = '' } = JSON.parse(content) as { name?: string };
  const app = await importSelf(file, name);
  if (app.host === undefined) throw new CommandError('app.no-host', { name });
  return app as App;
}

async function importSelf(file: string, name: string): Promise<Partial<App>> {
  try {
    return (await import(pathToFileURL(createRequire(file).resolve(name)).href)) as Partial<App>;
  } catch (cause) {
    throw new CommandError('app.not-loaded', { name, reason: (cause as Error).message }, cause);
  }
}
