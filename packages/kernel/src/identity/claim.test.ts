import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantRole } from '../testing/directory-factory.ts';
import { confirmDetails } from './changed-details.ts';
import { sealDetails } from './personal-details.ts';
import { fileSender } from './sender.ts';
import { createTestIdentity, type TestIdentity } from './testing/create-test-identity.ts';

const outbox = join(tmpdir(), `peixun-outbox-${randomUUID()}.jsonl`);
let test: TestIdentity;

beforeAll(async () => {
  test = await createTestIdentity({ sender: fileSender(outbox) });
});
afterAll(async () => {
  await test.close();
  await rm(outbox, { force: true });
});

const sentMessages = async (): Promise<{ to: string; text: string }[]> => {
  const content = await readFile(outbox, 'utf8').catch(() => '');
  return content
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
};
const password = 'quiet-river-77';
const claim = (claimant: object, code: string) =>
  test.request('/api/claim', { body: { claimant, code, password } });

describe('claiming an account', () => {
  it('takes the code that went to the phone on the roster', async () => {
    const who = { county: 'qiaojia', identityNumber: '530602199001010017', name: '何花' };
    await test.person({ ...who, phone: '13800001111' });
    expect((await test.request('/api/claim/code', { body: who })).status).toBe(204);
    const [message] = await sentMessages();
    expect(message!.to).toBe('13800001111');
    const code = /\d{6}/.exec(message!.text)![0];
    await expect(claim(who, '000000')).rejects.toMatchObject({ code: 'CLAIM_REFUSED' });
    await expect(claim({ ...who, name: '别人' }, code)).rejects.toMatchObject({ code: 'CLAIM_REFUSED' });
    const { body } = await claim(who, code);
    expect(
      (await test.request('/api/auth/sign-in/username', { body: { username: body.username, password } }))
        .status,
    ).toBe(200);
    await expect(claim(who, code)).rejects.toMatchObject({ code: 'CLAIM_REFUSED' });
  });

  it('answers alike and sends nothing where nobody matches', async () => {
    const before = (await sentMessages()).length;
    const who = { county: 'qiaojia', identityNumber: '530602199001010025', name: '无人' };
    expect((await test.request('/api/claim/code', { body: who })).status).toBe(204);
    expect(await sentMessages()).toHaveLength(before);
  });

  it('sends administrators nothing: their phone stands in a roster that another maintains', async () => {
    const who = { county: 'qiaojia', identityNumber: '530602199001010068', name: '安全' };
    const personId = await test.person({ ...who, phone: '13800003333' });
    const accountId = await test.account({ username: 'security', personId });
    const db = test.database.kernel;
    await grantRole(db, { county: 'qiaojia', accountId, role: 'security-administrator' });
    const before = (await sentMessages()).length;
    expect((await test.request('/api/claim/code', { body: who })).status).toBe(204);
    expect(await sentMessages()).toHaveLength(before);
  });

  it.each([
    ['phone', { phone: '13800009999' }],
    ['identity number', { identityNumber: '530602199001010076' }],
  ])('sends nothing once the %s was changed on the roster, until that is confirmed', async (what, change) => {
    const who = { county: 'qiaojia', name: what, identityNumber: `53060219900101008${what.length}` };
    const personId = await test.person({ ...who, phone: '13800004444' });
    await test.account({ username: `changed.${what.length}`, personId });
    const db = test.database.kernel;
    const sealed = sealDetails(test.personalData, change);
    await db.updateTable('person').set(sealed).where('id', '=', personId).execute();
    const before = (await sentMessages()).length;
    const messages = async () => {
      const body = { ...who, ...('identityNumber' in change && change) };
      expect((await test.request('/api/claim/code', { body })).status).toBe(204);
      return (await sentMessages()).length - before;
    };
    expect(await messages()).toBe(0);
    await confirmDetails(db, { countyId: 'qiaojia', personId });
    expect(await messages()).toBe(1);
  });

  it('is not opened by knowing an identity number and a name', async () => {
    const who = { county: 'qiaojia', identityNumber: '530602199001010033', name: '丁香' };
    await test.person(who);
    for (const guess of ['', '530602199001010033', '000000'])
      await expect(claim(who, guess)).rejects.toMatchObject({ kind: 'input' });
    for (let attempt = 0; attempt < 5; attempt += 1) await claim(who, '000000').catch(() => {});
    await expect(claim(who, '000000')).rejects.toMatchObject({ code: 'SIGN_IN_SUSPENDED' });
  });

  it('counts guesses for a username together, however it is written', async () => {
    await test.account({ username: 'guessed' });
    for (const username of ['guessed', ' guessed', 'guessed\t', 'GUESSED', '\u3000guessed'])
      await expect(claim({ username }, '000000')).rejects.toMatchObject({ code: 'CLAIM_REFUSED' });
    await expect(claim({ username: 'guessed ' }, '000000')).rejects.toMatchObject({
      code: 'SIGN_IN_SUSPENDED',
    });
  });

  it('says nothing of an account before the code does', async () => {
    await test.account({ username: 'discreet', name: 'quiet-river' });
    await expect(claim({ username: 'discreet' }, '000000')).rejects.toMatchObject({ code: 'CLAIM_REFUSED' });
  });

  it('is over when the code has expired', async () => {
    const who = { county: 'qiaojia', identityNumber: '530602199001010041', name: '白薇' };
    await test.person({ ...who, phone: '13800002222' });
    await test.request('/api/claim/code', { body: who });
    const code = /\d{6}/.exec((await sentMessages()).at(-1)!.text)![0];
    test.clock.advance(11);
    await expect(claim(who, code)).rejects.toMatchObject({ code: 'CLAIM_REFUSED' });
  });
});
