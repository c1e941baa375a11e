import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

it('hears what is sent on its channel, until it is disposed of', async () => {
  const heard: string[] = [];
  const listening = await test.database.listen('news', payload => heard.push(payload));
  await test.database.notify('other', 'not for us');
  await test.database.notify('news', 'first');
  await expect.poll(() => heard).toEqual(['first']);
  await listening.dispose();
  const later = await test.database.listen('news', payload => heard.push(`later ${payload}`));
  await test.database.notify('news', 'second');
  await expect.poll(() => heard).toEqual(['first', 'later second']);
  await later.dispose();
});

it('comes back when its connection breaks, and says that it may have missed something', async () => {
  const heard: string[] = [];
  await test.database.listen(
    'broken',
    payload => heard.push(payload),
    () => heard.push('gap'),
  );
  await test.administrator.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'peixun-listener'
      and datname = current_database()`,
  );
  await expect.poll(() => heard).toEqual(['gap']);
  await test.database.notify('broken', 'heard again');
  await expect.poll(() => heard).toEqual(['gap', 'heard again']);
});
