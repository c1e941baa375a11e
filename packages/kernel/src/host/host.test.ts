import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestHost, type TestHost } from '../testing/index.ts';
import { notesPlugin, type notesApi } from '../testing/notes-plugin.ts';

type NotesApi = typeof notesApi;

let test: TestHost;
beforeAll(async () => {
  test = await createTestHost({ plugins: [notesPlugin()] });
});
afterAll(() => test?.close());

it('serves a plugin to who holds its permission', async () => {
  const client = await test.signIn({ roles: ['school'] });
  const notes = client.api<NotesApi>('notes');
  const { id } = await notes('POST /notes', { body: { title: 'first' } });
  expect(await notes('GET /notes', { query: {} })).toEqual({ items: [{ id, title: 'first' }] });
});
