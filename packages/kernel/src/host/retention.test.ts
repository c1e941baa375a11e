import type { Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { KernelTables } from '../storage/kernel-tables.ts';
import { createAccount } from '../testing/directory-factory.ts';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { defaultRetention, forgetOld } from './retention.ts';

const now = new Date('2026-06-01T00:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60_000);
const county_id = 'qiaojia';
let test: TestDatabase;
let db: Kysely<KernelTables>;

beforeAll(async () => {
  test = await createTestDatabase();
  db = test.database.kernel;
});
afterAll(() => test.close());

async function keepOneEach(age: (days: number) => Date): Promise<void> {
  const { idempotencyKeys, jobRuns, readNotices, expiredSignOns } = defaultRetention;
  const id = randomUUID();
  const account_id = await createAccount(db, county_id, null, now);
  const expires_at = age(expiredSignOns);
  const times = { created_at: expires_at, updated_at: expires_at };
  const bytes = Buffer.from(id);
  await db
    .insertInto('idempotency_key')
    .values({
      ...{ county_id, account_id, key: id, request_hash: bytes },
      ...{ reserved_until: now, committed: true, status: null, body: null },
      created_at: age(idempotencyKeys),
    })
    .execute();
  await db
    .insertInto('job_run')
    .values({
      ...{ county_id, id, plugin: 'x', job: 'x/y', input: '{}', actor: '', state: 'done' },
      created_at: age(jobRuns),
      finished_at: age(jobRuns),
    })
    .execute();
  await db
    .insertInto('notification')
    .values({
      ...{ county_id, id, person_id: id, title: '{}', link: null },
      created_at: age(readNotices),
      read_at: age(readNotices),
    })
    .execute();
  await db
    .insertInto('session')
    .values({ id, account_id, token: id, expires_at, ip_address: null, user_agent: null, ...times })
    .execute();
  await db
    .insertInto('verification')
    .values({ id, identifier: id, value: '', expires_at, ...times })
    .execute();
  await db
    .insertInto('activation_code')
    .values({
      ...{ county_id, id, account_id, code_hash: bytes, kind: 'printed', issued_by: null, used_at: null },
      ...{ issued_at: expires_at, expires_at },
    })
    .execute();
}

async function counts(): Promise<Record<string, number>> {
  const { rows } = await test.administrator.query<Record<string, number>>(`
    select (select count(*)::int from kernel.idempotency_key) as keys,
      (select count(*)::int from kernel.job_run) as runs,
      (select count(*)::int from kernel.notification) as notices,
      (select count(*)::int from kernel.session) as sessions,
      (select count(*)::int from kernel.verification) as verifications,
      (select count(*)::int from kernel.activation_code) as codes`);
  return rows[0]!;
}

it('forgets what is older than it is kept, and nothing younger', async () => {
  const all = { keys: 2, runs: 2, notices: 2, sessions: 2, verifications: 2, codes: 2 };
  await keepOneEach(days => daysAgo(days + 0.1));
  await keepOneEach(days => daysAgo(days - 0.1));
  expect(await counts()).toEqual(all);
  await forgetOld(db, defaultRetention, now);
  expect(await counts()).toEqual(Object.fromEntries(Object.keys(all).map(name => [name, 1])));
});

it('keeps unread notices and runs that are not over', async () => {
  const id = randomUUID();
  await db
    .insertInto('notification')
    .values({
      county_id,
      id,
      person_id: id,
      title: '{}',
      link: null,
      created_at: daysAgo(999),
      read_at: null,
    })
    .execute();
  await db
    .insertInto('job_run')
    .values({ county_id, id, plugin: 'x', job: 'x/y', input: '{}', actor: '', created_at: daysAgo(999) })
    .execute();
  const before = await counts();
  await forgetOld(db, defaultRetention, now);
  expect(await counts()).toEqual(before);
});
