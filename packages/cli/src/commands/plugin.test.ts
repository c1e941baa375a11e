import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CommandError } from '../command-error.ts';
import { buildManifest } from './plugin.ts';

const definition = {
  id: 'demo',
  version: '1.0.0',
  title: { 'zh-CN': '示例', en: 'Demo' },
  description: { 'zh-CN': '示例插件', en: 'A plugin for tests' },
  requires: { kernel: '^1.0' },
  permissions: {},
};

async function pluginFolder(main: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'peixun-plugin-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', version: '1.0.0' }));
  await writeFile(join(folder, 'main.js'), main);
  return folder;
}

describe('buildManifest', () => {
  it('writes what a host reads before any code of the plugin runs', async () => {
    const folder = await pluginFolder(`export default ${JSON.stringify(definition)}`);

    const file = await buildManifest(folder, 'main.js');

    expect(JSON.parse(await readFile(join(folder, file), 'utf8'))).toMatchObject({
      manifestVersion: 1,
      id: 'demo',
      main: 'main.js',
      requires: { kernel: '^1.0', services: [] },
    });
  });

  it.each([
    ['a module without definition', 'export const nothing = 1', /definePlugin/],
    ['a module that throws', 'throw new Error("broken inside")', /broken inside/],
    [
      'another version than the package has',
      `export default ${JSON.stringify({ ...definition, version: '2.0.0' })}`,
      /2\.0\.0.*1\.0\.0/,
    ],
    [
      'an unbounded range',
      `export default ${JSON.stringify({ ...definition, requires: { kernel: '>=1' } })}`,
      /requires\.kernel/,
    ],
    [
      "a permission of another plugin's name",
      `export default ${JSON.stringify({ ...definition, permissions: { 'other.read': { title: definition.title, defaultRoles: [] } } })}`,
      /permission 'other\.read'/,
    ],
  ])('refuses %s', async (_what, main, said) => {
    const built = buildManifest(await pluginFolder(main), 'main.js');

    await expect(built).rejects.toThrow(CommandError);
    await expect(built).rejects.toThrow(said);
  });
});
