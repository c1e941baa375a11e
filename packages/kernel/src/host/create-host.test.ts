import { defineApi, partsOf, text } from '@peixun/plugin-api';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createAccount } from '../testing/directory-factory.ts';
import { createTestDatabase, createTestHost } from '../testing/index.ts';
import { notesPlugin } from '../testing/notes-plugin.ts';
import { claimInstallation } from './claim-installation.ts';
import { createHost } from './create-host.ts';

it('says which folder is missing when there are no counties at all', async () => {
  const counties = join(tmpdir(), 'peixun-nowhere');
  await expect(createTestHost({ plugins: [], counties })).rejects.toMatchObject({
    code: 'COUNTIES_UNREADABLE',
    values: { folder: counties },
  });
});

it('does not start on a database that holds the sample when real counties are to serve', async () => {
  const test = await createTestDatabase();
  await claimInstallation(test.database.kernel, true, '');
  await createAccount(test.database.kernel, 'qiaojia', null, new Date());
  const options = { plugins: [], counties: [], dataFolder: tmpdir(), databaseUrl: test.url };
  await expect(createHost(options)).rejects.toMatchObject({ code: 'DATABASE_HOLDS_SAMPLE' });
  await test.close();
});

it('tells of keys that do not open what the database holds', async () => {
  const test = await createTestHost({ plugins: [] });
  const identity_number = Buffer.from('sealed under keys of another host');
  const person = { id: await test.person(), identity_number };
  await test.host.database.kernel.updateTable('person').set(person).where('id', '=', person.id).execute();
  const errors: string[] = [];
  const log = { info: () => {}, warn: () => {}, error: (message: string) => void errors.push(message) };
  const dataFolder = await mkdtemp(join(tmpdir(), 'peixun-keys-'));
  const other = await createHost({
    plugins: [],
    counties: [],
    dataFolder,
    databaseUrl: test.database.url,
    log,
  });
  await other.stop();
  expect(errors).toContainEqual(expect.stringContaining('the keys do not open'));
  await test.close();
  await rm(dataFolder, { recursive: true });
});

it('sends the answers to what it was asked before it stops', async () => {
  const asked = Promise.withResolvers<void>();
  const over = Promise.withResolvers<void>();
  const api = defineApi({
    'GET /slow': { summary: text('慢', 'Slow'), access: { public: 'a test' }, response: z.string() },
  });
  const routes = partsOf<object>().routes(api, {
    'GET /slow': async () => {
      asked.resolve();
      await over.promise;
      return 'x'.repeat(1_000_000);
    },
  });
  const bare = { permissions: {}, publishes: [], jobs: [], migrations: [] };
  const test = await createTestHost({ plugins: [notesPlugin({ ...bare, id: 'slow', routes: [routes] })] });
  const port = await test.host.listen(0);
  const answer = fetch(`http://127.0.0.1:${port}/qiaojia/api/slow/slow`);
  await Promise.race([asked.promise, answer]);
  const stopped = test.host.stop();
  over.resolve();
  expect(await (await answer).json()).toHaveLength(1_000_000);
  await stopped;
  await test.close();
});

it('stops also when its database is gone', async () => {
  const test = await createTestHost({ plugins: [] });
  await test.host.database.close();
  await expect(test.host.stop()).resolves.toBeUndefined();
  await test.close();
});
