import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineApi, definePlugin, manifestOf, partsOf, text } from './index.ts';

const api = defineApi({
  'GET /things/:id': {
    summary: text('查看', 'Read a thing'),
    access: { permission: 'demo.read' },
    params: z.object({ id: z.uuid() }),
    query: z.object({ year: z.coerce.number() }),
    response: z.object({ name: z.string() }),
  },
});

const plugin = definePlugin({
  id: 'demo',
  version: '1.2.0',
  title: text('示例', 'Demo'),
  description: text('示例插件', 'A plugin for tests'),
  requires: { kernel: '^1.0' },
  permissions: { 'demo.read': { title: text('查看', 'Read'), defaultRoles: ['school'] } },
  routes: [
    partsOf<object>().routes(api, {
      'GET /things/:id': async (_context, { params, query }) => ({
        name: `${params.id} ${query.year.toFixed()}`,
      }),
    }),
  ],
});

describe('manifestOf', () => {
  it('derives what a host must know before any code runs', () => {
    expect(manifestOf(plugin)).toMatchObject({
      id: 'demo',
      version: '1.2.0',
      requires: { kernel: '^1.0', services: [] },
      permissions: { 'demo.read': { scope: 'unit', defaultRoles: ['school'] } },
    });
  });

  it.each(['>=1', '*', '', 'one', '^1 || >=3'])('refuses the unbounded range %j', range => {
    expect(() => manifestOf({ ...plugin, requires: { kernel: range } })).toThrow(/upper bound/);
  });

  it.each(['Needs', 'a', 'needs_analysis', '1st'])('refuses the id %j', id => {
    expect(() => manifestOf({ ...plugin, id })).toThrow(/kebab case/);
  });
});
