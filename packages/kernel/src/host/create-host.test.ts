import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createAccount } from '../testing/directory-factory.ts';
import { createTestDatabase, createTestHost } from '../testing/index.ts';
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

it('stops also when its database is gone', async () => {
  const test = await createTestHost({ plugins: [] });
  await test.host.database.close();
  await expect(test.host.stop()).resolves.toBeUndefined();
  await test.close();
});
