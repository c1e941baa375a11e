import { defineApi, definePlugin, partsOf, text } from '@peixun/plugin-api';
import { z } from 'zod';

const loopingApi = defineApi({
  'POST /loops': {
    summary: text('空转', 'Loop'),
    access: { public: 'a benchmark asks for it' },
    body: z.object({ milliseconds: z.number() }),
    response: z.object({}),
  },
});

const { routes } = partsOf();

// oxlint-disable-next-line import/no-default-export -- what a host loads of a plugin's module
export default definePlugin({
  id: 'looping',
  version: '1.0.0',
  title: text('空转', 'Looping'),
  description: text('基准测试用插件', 'A plugin for benchmarks'),
  requires: { kernel: '^1.0' },
  permissions: {},
  routes: [
    routes(loopingApi, {
      'POST /loops': async (_context, { body }) => {
        const end = performance.now() + body.milliseconds;
        while (performance.now() < end);
        return {};
      },
    }),
  ],
});
