import { defineApi, defineComputation, definePermissions, definePlugin, partsOf, text, } from '@peixun/plugin-api';
import { z } from 'zod';
/** Uses what plugin-api 1.1 added. */
const version = '1.1.0';
const title = text('旧插件', 'Old plugin');
const permissions = definePermissions({ 'old.sum.read': { title, defaultRoles: ['school'] } });
export const api = defineApi({
    'GET /sum': {
        summary: title,
        access: { permission: 'old.sum.read' },
        response: z.object({ sum: z.int(), isStopped: z.boolean(), progress: z.array(z.int()) }),
    },
});
export const adding = defineComputation({
    id: 'old/add',
    module: import.meta.url,
    seconds: 30,
    memoryMb: 64,
    run(numbers, { reportProgress, shouldStop }) {
        reportProgress(numbers.length, numbers.length);
        return { sum: numbers.reduce((sum, number) => sum + number, 0), isStopped: shouldStop() };
    },
});
const { routes } = partsOf();
// oxlint-disable-next-line import/no-default-export -- a host loads the default export of a plugin's main module.
export default definePlugin({
    id: 'old',
    version,
    title,
    description: title,
    requires: { kernel: '^1.0' },
    permissions,
    routes: [
        routes(api, {
            'GET /sum': async (context) => {
                const progress = [];
                const onProgress = (...counts) => void progress.push(...counts);
                const { signal } = context;
                const stop = new AbortController().signal;
                return { ...(await context.compute(adding, [1, 2, 3], { onProgress, stop, signal })), progress };
            },
        }),
    ],
});
