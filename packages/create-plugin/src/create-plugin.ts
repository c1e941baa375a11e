import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Cut } from './cut.ts';
import { message } from './messages.ts';
import { camelCase, pascalCase, snakeCase, titleOf } from './names.ts';
import type { Part } from './parts.ts';

const packageRoot = fileURLToPath(new URL('..', import.meta.url));
const template = join(packageRoot, 'template');

export interface NewPlugin {
  /** Kebab case: `field-trips`. */
  readonly id: string;
  /** 实地考察; the English name unless told. */
  readonly chineseName?: string;
  /** `Field trips`; the id in words unless told. */
  readonly englishName?: string;
  readonly without?: readonly Part[];
  /** The folder that gets the plugin's folder: `plugins` of the house. */
  readonly into: string;
}

/**
 * Makes a plugin in the house layout from the template and returns its folder.
 *
 * @throws Error when the id is no plugin id, or the folder is taken.
 */
export async function createPlugin(plugin: NewPlugin): Promise<string> {
  const { id, into, without = [] } = plugin;
  const folder = join(into, requireId(id));
  if (existsSync(folder)) throw new Error(message('folder.taken', { folder }));
  const cut = new Cut(without);
  await mkdir(into, { recursive: true });
  await cp(template, folder, { recursive: true, filter: path => isWanted(relative(template, path), cut) });
  // Under its own name, bundlers would take the template for a package within this one.
  await rename(join(folder, 'package.template.json'), join(folder, 'package.json'));
  const reword = rewording(plugin);
  for (const file of await filesIn(folder)) {
    await writeFile(file, reword(cut.lines(await readFile(file, 'utf8'))));
  }
  await completePackage(join(folder, 'package.json'), cut);
  if (cut.hasFile('src/i18n')) await cutTexts(join(folder, 'src/i18n'), cut);
  if (!existsSync(join(folder, '..', '..', 'tsconfig.base.json'))) await standAlone(folder, id);
  return folder;
}

/** @throws Error for what is no plugin id. */
export function requireId(id: string): string {
  if (/^[a-z][a-z0-9-]{1,40}$/.test(id) && !id.endsWith('-') && !id.includes('--')) return id;
  throw new Error(message('id.wrong', { id }));
}

function isWanted(path: string, cut: Cut): boolean {
  return (
    !/(^|[\\/])(node_modules|dist|\.turbo)([\\/]|$)/.test(path) && cut.hasFile(path.split(sep).join('/'))
  );
}

function rewording({
  id,
  englishName = titleOf(id),
  chineseName = englishName,
}: NewPlugin): (text: string) => string {
  return text =>
    text
      .replaceAll('my-plugin', id)
      .replaceAll('my_plugin', snakeCase(id))
      .replaceAll('myPlugin', camelCase(id))
      .replaceAll('MyPlugin', pascalCase(id))
      .replaceAll('My plugin', englishName)
      .replaceAll('我的插件', chineseName);
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
}

/**
 * Gives each dependency the range that this package has for it: those of the workspace while it is part of one,
 * those of the published house once it is published.
 */
async function completePackage(file: string, cut: Cut): Promise<void> {
  const ranges = (await readJson(join(packageRoot, 'package.json')))['devDependencies'] as Named<string>;
  const plugin = await readJson(file);
  for (const kind of ['dependencies', 'peerDependencies', 'devDependencies']) {
    const wanted = Object.keys(plugin[kind] as object).filter(name => cut.hasPackage(name));
    plugin[kind] = Object.fromEntries(wanted.map(name => [name, ranges[name]]));
  }
  if (!cut.hasFile('src/ui')) {
    const scripts = plugin['scripts'] as Named<string>;
    plugin['scripts'] = { ...scripts, build: scripts['build']!.replace(' && vite build', '') };
    delete plugin['peerDependenciesMeta'];
  }
  await writeJson(file, plugin);
}

async function cutTexts(folder: string, cut: Cut): Promise<void> {
  for (const file of await filesIn(folder)) {
    const texts = Object.entries(await readJson(file)).filter(([key]) => cut.hasText(key));
    await writeJson(file, Object.fromEntries(texts));
  }
}

type Named<Value> = Record<string, Value>;

async function readJson(file: string): Promise<Named<unknown>> {
  return JSON.parse(await readFile(file, 'utf8')) as Named<unknown>;
}

async function writeJson(file: string, content: object): Promise<void> {
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
}

/** What the house gives to all its plugins, a plugin that lives elsewhere gets for itself. */
async function standAlone(folder: string, id: string): Promise<void> {
  await cp(join(packageRoot, 'outside'), folder, { recursive: true });
  // Not among the files above: npm leaves a `.gitignore` out of what it publishes.
  await writeFile(join(folder, '.gitignore'), 'node_modules/\ndist/\n.peixun/\n');
  for (const name of ['tsconfig.json', 'tsconfig.build.json']) {
    const file = join(folder, name);
    const options = await readFile(file, 'utf8');
    await writeFile(file, options.replace('../../tsconfig.base.json', './tsconfig.base.json'));
  }
  const file = join(folder, 'package.json');
  const plugin = await readJson(file);
  await writeJson(file, {
    ...plugin,
    name: `peixun-plugin-${id}`,
    scripts: { ...(plugin['scripts'] as object), test: 'vitest run' },
  });
}
