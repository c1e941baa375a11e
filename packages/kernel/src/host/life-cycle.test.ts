import {
  defineService,
  manifestOf,
  partsOf,
  requiredService,
  text,
  type PluginDefinition,
} from '@peixun/plugin-api';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { defaultLimits } from './default-limits.ts';
import { kernelVersion } from './kernel-version.ts';
import { LifeCycle } from './life-cycle.ts';
import { PluginRegistry } from './plugin-registry.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

/** A plugin with a service of its name, that needs those of others. */
const plugin = (id: string, version: string, needs: readonly string[] = []): PluginDefinition => ({
  ...{ id, version, title: text(id, id), description: text(id, id), permissions: {} },
  requires: { kernel: '^1.0', services: needs.map(other => requiredService(`${other}/data`, '^1.0')) },
  services: [
    partsOf<object>().provide(
      defineService({
        ...{ id: `${id}/data`, version: '1.0.0', title: text(id, id) },
        methods: { get: { input: z.object({}), output: z.string() } },
      }),
      { get: async () => id },
    ),
  ],
});
const broken = (definition: PluginDefinition): PluginDefinition => ({
  ...definition,
  start: () => Promise.reject(new Error('no licence')),
});

/** Plugins that come one after the other, as into a folder. */
function lifeOf() {
  const registry = new PluginRegistry();
  const life = new LifeCycle({
    ...{ registry, platform: { kernel: kernelVersion }, log: quiet, limits: defaultLimits.steps },
    ...{ counties: () => [], check: () => {}, migrate: async () => {}, unload: async () => {} },
    load: ({ package: found }) => found.load(),
  });
  return async (...plugins: readonly PluginDefinition[]) => {
    for (const definition of plugins) {
      registry.add({ manifest: manifestOf(definition), load: async () => definition });
    }
    life.resolve();
    await life.start();
    return Object.fromEntries(registry.all().map(({ key, state, reason }) => [key, reason?.en ?? state]));
  };
}

it('a plugin that waits for a provider starts when another version of that one runs', async () => {
  const install = lifeOf();
  const needy = plugin('needy', '1.0.0', ['rosters']);
  expect(
    await install(broken(plugin('rosters', '1.0.0')), needy, plugin('needier', '1.0.0', ['needy'])),
  ).toMatchObject({
    'needy@1.0.0': expect.stringContaining("needs 'rosters@1.0.0', which does not run"),
    'needier@1.0.0': expect.stringContaining("needs 'needy@1.0.0', which does not run"),
  });
  expect(await install(plugin('rosters', '1.0.1'))).toEqual({
    'rosters@1.0.0': expect.stringContaining('no licence'),
    'rosters@1.0.1': 'started',
    'needy@1.0.0': 'started',
    'needier@1.0.0': 'started',
  });
});

it('plugins in a cycle start when a version comes that breaks it', async () => {
  const install = lifeOf();
  expect(await install(plugin('one', '1.0.0', ['two']), plugin('two', '1.0.0', ['one']))).toMatchObject({
    'one@1.0.0': expect.stringContaining('form a cycle'),
  });
  expect(await install(plugin('two', '1.1.0'))).toMatchObject({
    'one@1.0.0': 'started',
    'two@1.1.0': 'started',
  });
});
