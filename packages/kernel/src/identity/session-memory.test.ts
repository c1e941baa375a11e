import { expect, it } from 'vitest';
import type { SessionFinding } from './session-lookup.ts';
import { SessionMemory } from './session-memory.ts';

const now = new Date('2026-03-01T08:00:00+08:00');
const principal = { sessionId: 's', accountId: 'a' };
const finding = { kind: 'member', principal, expiresAt: new Date('2027-01-01') } as unknown as SessionFinding;
const remember = (memory: SessionMemory, lookUp = async () => finding) =>
  memory.remember('token', 'qiaojia', now, lookUp);

it('keeps a finding for some seconds, in its county', async () => {
  const memory = new SessionMemory({ seconds: 5 });
  await remember(memory);
  expect(memory.recall('token', 'qiaojia', new Date(now.getTime() + 4_999))).toBe(finding);
  expect(memory.recall('token', 'qiaojia', new Date(now.getTime() + 5_000))).toBeUndefined();
  expect(memory.recall('token', 'pinghu', now)).toBeUndefined();
});

it.each(['session:s', 'account:a', 'county:qiaojia'])('forgets it with %s', async revocation => {
  const memory = new SessionMemory();
  await remember(memory);
  memory.revoke(revocation);
  expect(memory.recall('token', 'qiaojia', now)).toBeUndefined();
});

it('keeps nothing that was looked up while something was revoked', async () => {
  const memory = new SessionMemory();
  await remember(memory, async () => {
    memory.revoke('account:a');
    return finding;
  });
  expect(memory.recall('token', 'qiaojia', now)).toBeUndefined();
});
