import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { camelCase, pascalCase, snakeCase, titleOf } from './names.ts';

const packageRoot = fileURLToPath(new URL('..', import.meta.url));

export interface NewPlugin {
  /** Kebab case: `field-trips`. */
  readonly id: string;
  /** 实地考察; the English name unless told. */
  readonly chineseTitle?: string;
  /** The folder that gets the plugin's folder: `plugins` of the house. */
  readonly into: string;
}

/**
 * Makes a plugin in the house layout from the template and returns its folder.
 *
 * @throws Error when the id is no plugin id, or the folder is taken.
 */
export async function createPlugin({ id, chineseTitle = titleOf(id), into }: NewPlugin): Promise<string> {
  if (!/^[a-z][a-z0-9-]{1,40}$/.test(id) || id.endsWith('-') || id.includes('--')) {
    throw new Error(`'${id}' is no plugin id. Write it in kebab case, such as field-trips.`);
  }
  const folder = join(into, id);
  if (existsSync(folder))
    throw new Error(`${folder} exists already. Choose another id, or remove the folder.`);

  await mkdir(into, { recursive: true });
  await cp(join(packageRoot, 'template'), folder, { recursive: true, filter: isPartOfTemplate });
  // Under its own name, bundlers would take the template for a package within this one.
  await rename(join(folder, 'package.template.json'), join(folder, 'package.json'));
  const reword = (text: string) =>
    text
      .replaceAll('my-plugin', id)
      .replaceAll('my_plugin', snakeCase(id))
      .replaceAll('myPlugin', camelCase(id))
      .replaceAll('MyPlugin', pascalCase(id))
      .replaceAll('My plugin', titleOf(id))
      .replaceAll('我的插件', chineseTitle);
  for (const file of await filesIn(folder)) {
    await writeFile(file, reword(await readFile(file, 'utf8')));
  }
  await writeVersions(join(folder, 'package.json'));
  if (!existsSync(join(folder, '..', '..', 'tsconfig.base.json'))) await standAlone(folder, id);
  return folder;
}

function isPartOfTemplate(path: string): boolean {
  return !/(^|[\\/])(node_modules|dist|\.turbo)([\\/]|$)/.test(relative(packageRoot, path));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
}

/**
 * Gives each dependency the range that this package has for it: those of the workspace while it is part of one,
 * those of the published house once it is published.
 */
async function writeVersions(file: string): Promise<void> {
  const own = await readPackage(join(packageRoot, 'package.json'));
  const plugin = await readPackage(file);
  for (const kind of ['dependencies', 'peerDependencies', 'devDependencies']) {
    const wanted = plugin[kind] as Record<string, string>;
    const ranges = own['devDependencies'] as Record<string, string>;
    plugin[kind] = Object.fromEntries(Object.keys(wanted).map(name => [name, ranges[name]]));
  }
  await writePackage(file, plugin);
}

async function readPackage(file: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
}

async function writePackage(file: string, content: Record<string, unknown>): Promise<void> {
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
}

/** What the house gives to all its plugins, a plugin that lives elsewhere gets for itself. */
async function standAlone(folder: string, id: string): Promise<void> {
  await cp(join(packageRoot, 'outside'), folder, { recursive: true });
  // Not among the files above: npm leaves a `.gitignore` out of what it publishes.
  await writeFile(join(folder, '.gitignore'), 'node_modules/\ndist/\n');
  for (const name of ['tsconfig.json', 'tsconfig.build.json']) {
    const file = join(folder, name);
    const options = await readFile(file, 'utf8');
    await writeFile(file, options.replace('../../tsconfig.base.json', './tsconfig.base.json'));
  }
  const file = join(folder, 'package.json');
  const { scripts, ...plugin } = await readPackage(file);
  await writePackage(file, {
    ...plugin,
    name: `peixun-plugin-${id}`,
    scripts: { ...(scripts as object), test: 'vitest run' },
  });
}
