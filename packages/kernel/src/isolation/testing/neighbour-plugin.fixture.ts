import {
  defineApi,
  definePlugin,
  optionalService,
  partsOf,
  text,
  type ServiceToken,
} from '@peixun/plugin-api';
import { z } from 'zod';
import type { entryCounter } from './guarded-plugin.fixture.ts';
import { neighbourGreeting } from './neighbour-greeting.fixture.ts';

export const neighbourApi = defineApi({
  'GET /pings': {
    summary: text('应答', 'Answer'),
    access: { public: 'anybody may see that it answers' },
    response: z.object({ pong: z.boolean() }),
  },
  'POST /counts': {
    summary: text('计数', 'Count'),
    access: { signedIn: true },
    body: z.object({ of: z.string(), kind: z.string() }),
    response: z.object({ count: z.number().nullable() }),
  },
});

const { routes, provide } = partsOf();
const counters = ['plain', 'sealed'].map(id =>
  optionalService<ServiceToken & ReturnType<typeof entryCounter>>(`${id}/entry-counter`, '^1.0'),
);

/** A plugin in the host's process that lives beside a guarded one, and calls it. */
export const neighbourPlugin = definePlugin({
  id: 'neighbour',
  version: '1.0.0',
  title: text('邻居', 'Neighbour'),
  description: text('测试用插件', 'A plugin for tests'),
  requires: { kernel: '^1.0' },
  optional: { services: counters },
  permissions: {},
  services: [
    provide(neighbourGreeting, { greet: async (_context, { name }) => ({ words: `hello ${name}` }) }),
  ],
  routes: [
    routes(neighbourApi, {
      'GET /pings': async () => ({ pong: true }),
      'POST /counts': async (context, { body }) => {
        const counter = counters.find(({ id }) => id.startsWith(body.of));
        return { count: (await context.service(counter!)?.count({ kind: body.kind }))?.count ?? null };
      },
    }),
  ],
});
