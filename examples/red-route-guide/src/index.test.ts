import type { TestHost } from '@peixun/test-kit';
import { testPlugin } from '@peixun/test-kit/test-plugin';
import { join } from 'node:path';
import needsAnalysis from '@peixun/plugin-needs-analysis';
import { proposalDecided } from '@peixun/plugin-needs-analysis/contract';
import type { redRoutesApi } from './contract/index.ts';
import plugin from './index.ts';

testPlugin(plugin, {
  folder: join(import.meta.dirname, '..'),
  ui: () => import('./ui/index.tsx'),
  providers: [needsAnalysis],
  rows: suggestARoute,
});

/** Leaves a row in every table. */
async function suggestARoute(test: TestHost): Promise<void> {
  const unitId = await test.unit({ name: '东镇' });
  const themeId = '01980000-0000-7000-8000-000000000001';
  const school = (await test.signIn({ roles: ['school'] })).api<typeof redRoutesApi>('red-route-guide');
  const stops = [{ site: '会议旧址', narrator: '', minutes: 40 }];
  await school('POST /routes', { body: { unitId, name: '东镇一线', themeIds: [themeId], stops } });
  await test.publish(proposalDecided, {
    proposalId: '01980000-0000-7000-8000-000000000002',
    outcome: 'accepted',
    audienceId: 'village',
    audienceIds: ['village'],
    themeIds: [themeId],
  });
  await test.settled();
}
