import { definePlugin, text } from '@peixun/plugin-api';
import { expect, it } from 'vitest';
import { checkCounties } from './check-counties.ts';

const demo = definePlugin({
  id: 'demo',
  version: '1.2.0',
  title: text('示例', 'Demo'),
  description: text('示例插件', 'A plugin for tests'),
  requires: { kernel: '^1.0' },
  permissions: {},
});
const county = { id: 'somewhere', name: text('某县', 'Somewhere') };
const check = (plugins: Record<string, { version?: string }>) =>
  checkCounties({ plugins: [demo], counties: [{ ...county, plugins }], dataFolder: 'unused' });

it('says which versions would serve', async () => {
  expect(await check({ demo: { version: '^1.0' } })).toEqual({
    lostPlugins: [],
    compatibility: [expect.objectContaining({ id: 'demo', version: '1.2.0' })],
    counties: [{ id: 'somewhere', plugins: ['demo 1.2.0'], problems: [], deprecations: [] }],
  });
});

it.each([
  ['a range without installed version', { demo: { version: '^2' } }, ['plugins', 'demo', 'version']],
  ['a plugin that is not installed', { elsewhere: {} }, ['plugins', 'elsewhere']],
])('names the place of %s', async (_what, plugins, path) => {
  const { counties } = await check(plugins as Record<string, { version?: string }>);

  expect(counties).toMatchObject([{ plugins: [], problems: [{ path }] }]);
});

it('goes on without a plugin that cannot be found, and says so', async () => {
  const { lostPlugins, counties } = await checkCounties({
    plugins: ['@peixun/plugin-nowhere', demo],
    counties: [{ ...county, plugins: { demo: {} } }],
    dataFolder: 'unused',
  });

  expect(lostPlugins).toEqual([expect.stringContaining('@peixun/plugin-nowhere')]);
  expect(counties).toMatchObject([{ plugins: ['demo 1.2.0'], problems: [] }]);
});
