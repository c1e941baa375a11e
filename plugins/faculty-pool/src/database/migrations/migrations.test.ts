import { createTestHost, migrateDownAndUp, type TestHost } from '@peixun/test-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FacultyPoolApi } from '../../contract/index.ts';
import facultyPool from '../../index.ts';

let test: TestHost;
beforeAll(async () => {
  test = await createTestHost({ plugins: [facultyPool] });
});
afterAll(() => test?.close());

it('goes down and up again with rows in every table', async () => {
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

  const rounds = await migrateDownAndUp(test.database, facultyPool);
  expect(rounds.map(({ from }) => from)).toEqual(
    facultyPool.migrations?.map(({ name }) => name).toReversed(),
  );
  for (const { before, after } of rounds) expect(after).toEqual(before);
});
