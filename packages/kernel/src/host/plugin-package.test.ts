import { manifestOf, text, type PluginDefinition } from '@peixun/plugin-api';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findPluginPackage, type PluginSource } from './plugin-package.ts';

const demo: PluginDefinition = {
  id: 'demo',
  version: '1.0.0',
  title: text('示例', 'Demo'),
  description: text('示例插件', 'A plugin for tests'),
  requires: { kernel: '^1.0' },
  permissions: {},
};
const unbounded = { ...demo, requires: { kernel: '>=1.0' } };

describe('a plugin that is declared wrongly is named with the place that is wrong,', () => {
  const { requires: _, ...halfManifest } = manifestOf(demo);
  it.each<[string, PluginSource, string]>([
    ['as a definition', unbounded, "'demo' is not valid: requires.kernel: needs an upper bound"],
    ['without a part', { ...demo, permissions: undefined as never }, "'demo' is not valid: "],
    ['as a manifest', { manifest: halfManifest as never, root: '.' }, "'demo' is not valid: requires: "],
  ])('%s', async (_how, source, said) => {
    await expect(findPluginPackage(source, '.')).rejects.toMatchObject({
      code: 'PLUGIN_DEFINITION_INVALID',
      title: { en: expect.stringContaining(said) },
    });
  });

  it.each([
    ['that is no JSON', '{', 'JSON'],
    ['of another shape', '{"manifestVersion":1}', 'requires: '],
  ])('in a plugin.json %s', async (_how, content, said) => {
    const folder = await mkdtemp(join(tmpdir(), 'peixun-plugin-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'plugin.json'), content);
    await expect(findPluginPackage(folder, '.')).rejects.toMatchObject({
      code: 'PLUGIN_MANIFEST_INVALID',
      values: { file: join(folder, 'plugin.json'), detail: expect.stringContaining(said) },
    });
  });
});
