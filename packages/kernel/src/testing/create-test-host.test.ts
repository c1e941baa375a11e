import { partsOf } from '@peixun/plugin-api';
import { randomUUID } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { createTestHost, type TestHost } from './create-test-host.ts';
import { notesPlugin, noteWritten, type notesApi } from './notes-plugin.ts';

let test: TestHost;
afterEach(() => test.close());

it('signs in by the clock of the test', async () => {
  test = await createTestHost({ plugins: [notesPlugin()] });
  test.clock.advance({ days: 400 });
  const school = await test.signIn({ roles: ['school'] });

  expect(await school.api<typeof notesApi>('notes')('GET /notes')).toEqual({ items: [] });
});

it('hands a plugin its own event, typed by its token', async () => {
  const seen: string[] = [];
  const { handler } = partsOf<object>();
  const onNoteWritten = handler(noteWritten, async (_context, { payload }) => void seen.push(payload.id));
  test = await createTestHost({ plugins: [notesPlugin({ handlers: [onNoteWritten] })] });
  const school = await test.signIn({ roles: ['school'] });

  const { id } = await school.api<typeof notesApi>('notes')('POST /notes', { body: { title: '记' } });
  await test.settled();

  expect(seen).toEqual([id]);
});

it('says in a code what is wrong with a unit or a person that cannot be made', async () => {
  test = await createTestHost({ plugins: [] });
  await test.unit({ name: '云岭镇' });
  await expect(test.unit({ name: '云岭镇' })).rejects.toMatchObject({ code: 'NAME_TAKEN' });
  await expect(test.person({ unitId: randomUUID() })).rejects.toMatchObject({ code: 'UNIT_NOT_FOUND' });
});
