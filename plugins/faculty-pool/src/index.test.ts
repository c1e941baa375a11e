import type { TestHost } from '@peixun/test-kit';
import { testPlugin } from '@peixun/test-kit/test-plugin';
import { join } from 'node:path';
import type { FacultyPoolApi } from './contract/index.ts';
import plugin from './index.ts';

testPlugin(plugin, {
  folder: join(import.meta.dirname, '..'),
  ui: () => import('./ui/index.tsx'),
  rows: admitTeacher,
  released: '0002-nominations',
});

/** Leaves a row in every table. */
async function admitTeacher(test: TestHost): Promise<void> {
  const unitId = await test.unit({ name: '甲镇' });
  const clientOf = async (role: string) =>
    (await test.signIn({ roles: [role] })).api<FacultyPoolApi>('faculty-pool');
  const [school, office] = [await clientOf('school'), await clientOf('training-office')];
  const pool = await school('POST /pools', { body: { name: '核心库', kind: 'core' } });
  const teacher = await school('POST /teachers', { body: { name: '王示例', kind: 'part-time' } });
  const { id } = await office('POST /nominations', {
    body: { unitId, teacherId: teacher.id, poolId: pool.id, reason: '乡土人才' },
  });
  await school('POST /nominations/:id/review', { params: { id }, body: { outcome: 'recommend' } });
  const director = await clientOf('training-office');
  await director('POST /nominations/:id/decision', { params: { id }, body: { outcome: 'admit' } });
}
