import { testPlugin } from '@peixun/test-kit/test-plugin';
import { join } from 'node:path';
import plugin from './index.ts';

testPlugin(plugin, { folder: join(import.meta.dirname, '..') });
