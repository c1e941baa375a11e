import {
  defineEvent,
  defineService,
  manifestOf,
  optionalService,
  partsOf,
  setting,
  text,
  type Deprecation,
  type PluginDefinition,
} from '@peixun/plugin-api';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { compatibilityOf } from './compatibility.ts';
import { deprecatedUses } from './deprecated-uses.ts';
import { resolveInstallation } from './resolve-installation.ts';

const title = text('x', 'x');
const deprecated: Deprecation = {
  since: '1.4.0',
  on: '2026-11-01',
  removedIn: '2.0.0',
  removedOn: '2027-11-01',
  use: text('请改用新的。', 'Use the new one.'),
};
const { handler, provide } = partsOf<object>();

const old = defineEvent({
  name: 'owner.old-happened',
  version: 1,
  title,
  payload: z.object({}),
  key: () => '',
  deprecated,
});
const oldService = defineService({ id: 'owner/old', version: '1.0.0', title, methods: {}, deprecated });

const named = (id: string, changes: Partial<PluginDefinition>): PluginDefinition => ({
  ...{ id, version: '1.4.0', title, description: title, requires: { kernel: '^1.0' }, permissions: {} },
  ...changes,
});
const page = { entry: 'dist/ui/index.js', uiKit: '^1.2', pages: [] };
const owner = named('owner', {
  publishes: [old],
  services: [provide(oldService, {})],
  settings: z.strictObject({ days: setting(z.int().default(1), { title, deprecated }) }),
  ui: { ...page, offers: [{ id: 'owner.aside', title, deprecated }] },
});
const user = named('user', {
  optional: { services: [optionalService('owner/old', '^1.0'), optionalService('nobody/data', '^2.0')] },
  handlers: [handler(old, async () => {})],
  ui: { ...page, slots: [{ id: 'mine', slot: 'owner.aside' }] },
});

const manifests = [owner, user].map(plugin => manifestOf(plugin));
const served = new Map(manifests.map(manifest => [manifest.id, manifest]));
const usesWith = (settings: Readonly<Record<string, object>>) =>
  deprecatedUses(served, ({ id }) => ({ ...settings[id] })).map(
    ({ plugin, reason }) => `${plugin}: ${reason.en}`,
  );

const goes = 'is deprecated since 1.4.0 and gone in 2.0.0, not before 2027-11-01. Use the new one.';

it('names the services, events and slots that plugins use and the settings that a county sets', () => {
  expect(usesWith({ owner: { days: 3 } })).toEqual([
    `owner: The setting 'days' ${goes}`,
    `user: The service 'owner/old' ${goes}`,
    `user: The event 'owner.old-happened.v1' ${goes}`,
    `user: The slot 'owner.aside' ${goes}`,
  ]);
});

it('says nothing of what nobody uses', () => {
  served.delete('user');
  expect(usesWith({})).toEqual([]);
});

it('is refused where it would be taken away by a minor', () => {
  const soon = { ...old, deprecated: { ...deprecated, removedIn: '1.5.0' } };
  expect(() => manifestOf({ ...owner, publishes: [soon] })).toThrow(/is not a major version/);
});

it('what plugins need is held against what is there', () => {
  expect(compatibilityOf(manifests, { kernel: '1.4.0', uiKit: '1.1.0' })[1]).toEqual({
    id: 'user',
    version: '1.4.0',
    needs: [
      { what: 'kernel', range: '^1.0', isOptional: false, found: ['1.4.0'], isMet: true },
      { what: 'ui-kit', range: '^1.2', isOptional: false, found: ['1.1.0'], isMet: false },
      { what: 'owner/old', range: '^1.0', isOptional: true, found: ['1.0.0'], isMet: true },
      { what: 'nobody/data', range: '^2.0', isOptional: true, found: [], isMet: false },
    ],
  });
});

it('a plugin whose pages need another ui-kit does not start', () => {
  const { order, refused } = resolveInstallation(manifests, { kernel: '1.4.0', uiKit: '1.1.0' });
  expect([order, refused.get('user@1.4.0')?.en]).toEqual([
    [],
    "Plugin 'user' 1.4.0 needs ui-kit ^1.2, and this host has 1.1.0. Install a version of the plugin that fits, or upgrade the host.",
  ]);
});
