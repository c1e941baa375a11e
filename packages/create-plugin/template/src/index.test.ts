import { manifestOf } from '@peixun/plugin-api';
import { expect, it } from 'vitest';
import plugin from './index.ts';

it('is a plugin that a host accepts', () => {
  expect(manifestOf(plugin)).toMatchObject({
    id: 'my-plugin',
    publishes: [{ name: 'my-plugin.note-added', version: 1 }],
  });
});
