import { testPlugin } from '@peixun/test-kit/test-plugin';
import { join } from 'node:path';
import plugin from './index.ts';
import { rowInEveryTable } from './testing/row-in-every-table.ts';

testPlugin(plugin, {
  folder: join(import.meta.dirname, '..'),
  ui: () => import('./ui/index.tsx'),
  rows: rowInEveryTable,
  released: '0013-shown-groups',
});
