import type { TestHost } from '@peixun/test-kit';
import { testPlugin } from '@peixun/test-kit/test-plugin';
import { join } from 'node:path';
import type { notesApi } from './contract/index.ts';
import plugin from './index.ts';

testPlugin(plugin, {
  folder: join(import.meta.dirname, '..'),
  // <ui>
  ui: () => import('./ui/index.tsx'),
  // </ui>
  rows: writeNote,
});

/** Leaves a row in every table. */
async function writeNote(test: TestHost): Promise<void> {
  const unitId = await test.unit({ name: '东镇' });
  const school = (await test.signIn({ roles: ['school'] })).api<typeof notesApi>('my-plugin');
  await school('POST /notes', { body: { unitId, content: '东镇的记事' } });
}
