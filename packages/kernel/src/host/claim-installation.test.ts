import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAccount } from '../testing/directory-factory.ts';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { claimInstallation } from './claim-installation.ts';

let test: TestDatabase;
beforeEach(async () => {
  test = await createTestDatabase();
});
afterEach(() => test.close());

const claim = (isSample: boolean) => claimInstallation(test.database.kernel, isSample, '/data');
const addAccount = () => createAccount(test.database.kernel, 'qiaojia', null, new Date());

describe('a database', () => {
  it.each([
    ['with the sample refuses real counties', true, 'DATABASE_HOLDS_SAMPLE'],
    ['with real counties refuses the sample', false, 'DATABASE_HOLDS_COUNTIES'],
  ])('%s, and starts again as what it is', async (_what, isSample, code) => {
    await claim(isSample);
    await addAccount();
    await expect(claim(!isSample)).rejects.toMatchObject({ code, values: { place: '/data' } });
    await expect(claim(isSample)).resolves.toBeUndefined();
  });

  it('that nobody has an account in yet may still become the other', async () => {
    await claim(true);
    await claim(false);
    await addAccount();
    await expect(claim(true)).rejects.toMatchObject({ code: 'DATABASE_HOLDS_COUNTIES' });
  });
});
