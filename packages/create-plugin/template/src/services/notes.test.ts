import { createTestHost, type TestHost } from '@peixun/test-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { notesApi } from '../contract/index.ts';
import plugin from '../index.ts';

let test: TestHost;
let east: string;
let west: string;

beforeAll(async () => {
  test = await createTestHost({ plugins: [plugin] });
  east = await test.unit({ name: '东镇' });
  west = await test.unit({ name: '西镇' });
});
afterAll(() => test.close());

const officerOf = async (unitId: string) => {
  const officer = await test.signIn({ roles: ['unit-officer'], unitId });
  return officer.api<typeof notesApi>('my-plugin');
};

it('keeps a township to its own notes', async () => {
  const [ofEast, ofWest] = [await officerOf(east), await officerOf(west)];

  const note = await ofEast('POST /notes', { body: { unitId: east, content: '东镇的记事' } });

  expect(await ofEast('GET /notes/:id', { params: { id: note.id } })).toEqual(note);
  expect(await ofWest('GET /notes')).toEqual({ items: [] });
});

it('refuses a note of another unit', async () => {
  const ofWest = await officerOf(west);

  const refused = ofWest('POST /notes', { body: { unitId: east, content: '不该写的' } });

  await expect(refused).rejects.toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
});
