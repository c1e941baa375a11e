import { createTestHost, type TestHost } from '@peixun/test-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { removeOldNotes, type notesApi } from '../contract/index.ts';
import plugin from '../index.ts';

let test: TestHost;
beforeAll(async () => {
  test = await createTestHost({ plugins: [plugin] });
});
afterAll(() => test.close());

const school = async () => (await test.signIn({ roles: ['school'] })).api<typeof notesApi>('my-plugin');

it('removes what is older than the county keeps', async () => {
  const unitId = await test.unit({ name: '东镇' });
  const lastYear = await school();
  await lastYear('POST /notes', { body: { unitId, content: '去年的记事' } });
  test.clock.advance({ days: 366 });
  const thisYear = await school();
  const kept = await thisYear('POST /notes', { body: { unitId, content: '今年的记事' } });

  await test.runJob(removeOldNotes, {});

  expect(await thisYear('GET /notes')).toMatchObject({ items: [{ id: kept.id }] });
});
