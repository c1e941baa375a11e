import { createTestHost, type TestHost } from '@peixun/test-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { notesApi } from '../contract/index.ts';
import plugin from '../index.ts';

let test: TestHost;
beforeAll(async () => {
  test = await createTestHost({ plugins: [plugin] });
});
afterAll(() => test.close());

it('tells who wrote of the same unit before, and not the writer', async () => {
  const unitId = await test.unit({ name: '东镇' });
  const [first, second] = [
    await test.signIn({ roles: ['unit-officer'], unitId }),
    await test.signIn({ roles: ['school'] }),
  ];

  await first.api<typeof notesApi>('my-plugin')('POST /notes', { body: { unitId, content: '第一条' } });
  await second.api<typeof notesApi>('my-plugin')('POST /notes', { body: { unitId, content: '第二条' } });
  await test.settled();

  expect(await test.events()).toMatchObject([{ key: unitId }, { key: unitId }]);
  expect(await first.notices()).toMatchObject([{ isRead: false }]);
  expect(await second.notices()).toEqual([]);
});
