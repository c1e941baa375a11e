import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestHost, type TestHost } from '../testing/index.ts';
import type { KernelApi } from './contract/index.ts';

let test: TestHost;
const as = async (options: Parameters<TestHost['signIn']>[0]) =>
  (await test.signIn(options)).api<KernelApi>('kernel');

beforeAll(async () => {
  test = await createTestHost({ plugins: [] });
});
afterAll(() => test.close());

async function rootId() {
  const call = await as({ roles: ['system-administrator'] });
  return (await call('GET /units')).items.find(unit => unit.parentId === null)!.id;
}

describe('people', () => {
  const wang = { name: '王小明', identityNumber: '530602199001010017', phone: '138 0000 1111' };

  it('are masked in every answer, and revealed with a permission and an audit entry', async () => {
    const unitId = await rootId();
    const administrator = await as({ roles: ['system-administrator'] });
    const made = await administrator('POST /people', { body: { ...wang, unitId } });
    expect(made).toMatchObject({
      name: '王小明',
      identityNumber: '530***********0017',
      phone: '138****1111',
    });
    const { items } = await administrator('GET /people', { query: { name: '小明' } });
    expect(items).toEqual([made]);
    const params = { id: made.id };
    await expect(administrator('POST /people/:id/reveal', { params })).rejects.toMatchObject({
      status: 403,
      code: 'NOT_ALLOWED',
    });
    const office = await as({ roles: ['training-office'] });
    expect(await office('POST /people/:id/reveal', { params })).toEqual({
      identityNumber: '530602199001010017',
      phone: '13800001111',
    });
    const auditor = await as({ roles: ['audit-administrator'] });
    const trail = await auditor('GET /audit', { query: { objectId: made.id } });
    expect(trail.items.map(({ action, outcome, details }) => ({ action, outcome, details }))).toEqual([
      { action: 'POST /people/:id/reveal', outcome: 'done', details: { revealed: true } },
      { action: 'POST /people', outcome: 'done', details: { unitId } },
    ]);
    expect(JSON.stringify(trail)).not.toContain('王小明');
  });

  it('say which field is wrong', async () => {
    const call = await as({ roles: ['system-administrator'] });
    const unitId = await rootId();
    const post = (body: object) => call('POST /people', { body: { name: '赵六', unitId, ...body } });
    for (const identityNumber of ['530602199001010018', '530602209901010019']) {
      await expect(post({ identityNumber })).rejects.toMatchObject({
        code: 'IDENTITY_NUMBER_INVALID',
        issues: [{ path: ['body', 'identityNumber'] }],
      });
    }
    await expect(post({ phone: '12345' })).rejects.toMatchObject({ code: 'PHONE_INVALID' });
    await post({ number: 'gb-1' });
    await expect(post({ number: 'gb-1' })).rejects.toMatchObject({
      code: 'PERSON_EXISTS',
      issues: [{ path: ['body', 'number'] }],
    });
    await expect(post({ audienceId: 'nobody' })).rejects.toMatchObject({ code: 'AUDIENCE_NOT_FOUND' });
  });

  it('are seen by a unit officer in their own subtree alone', async () => {
    const township = await test.unit({ name: '白云镇' });
    const village = await test.unit({ name: '河口村', parentId: township, kind: 'village' });
    const inside = await test.person({ name: '内部', unitId: village });
    const outside = await test.person({ name: '外部' });
    const officer = await as({ roles: ['unit-officer'], unitId: township });
    const { items } = await officer('GET /people', { query: {} });
    expect(items.map(({ id }) => id)).toContain(inside);
    expect(items.map(({ id }) => id)).not.toContain(outside);
    await expect(officer('GET /people/:id', { params: { id: outside } })).rejects.toMatchObject({
      code: 'PERSON_NOT_FOUND',
    });
  });

  it('page through by name without a gap', async () => {
    const unitId = await test.unit({ name: '翻页镇' });
    const names = ['安一', '包二', '曹三', '丁四', '鄂五'];
    for (const name of names.toReversed()) await test.person({ name, unitId });
    const call = await as({ roles: ['school'] });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await call('GET /people', { query: { unitId, limit: 2, ...(cursor && { cursor }) } });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(names);
  });

  it('change many at once', async () => {
    const from = await test.unit({ name: '旧镇' });
    const to = await test.unit({ name: '新镇' });
    const ids = [await test.person({ unitId: from }), await test.person({ unitId: from })];
    const call = await as({ roles: ['system-administrator'] });
    expect(await call('PATCH /people', { body: { ids, unitId: to } })).toEqual({ changed: 2 });
    expect((await call('GET /people', { query: { unitId: to } })).total).toBe(2);
  });
});

describe('an administrator on the roster', () => {
  it('is not switched off by another, one by one or among many', async () => {
    const call = await as({ roles: ['system-administrator'] });
    const guard = await test.signIn({ roles: ['security-administrator'] });
    const officer = await test.person();
    const refusal = { code: 'PERSON_IS_ADMINISTRATOR', issues: [{ path: ['body', 'active'] }] };
    const one = { params: { id: guard.personId! }, body: { active: false } };
    await expect(call('PATCH /people/:id', one)).rejects.toMatchObject(refusal);
    const many = { ids: [officer, guard.personId!], active: false };
    await expect(call('PATCH /people', { body: many })).rejects.toMatchObject(refusal);
    const { active } = await call('GET /people/:id', { params: { id: officer } });
    expect(active).toBe(true);
    await expect(guard.api<KernelApi>('kernel')('GET /people', { query: {} })).resolves.toBeDefined();
  });

  it('is deactivated like everybody once the grant is withdrawn', async () => {
    const call = await as({ roles: ['system-administrator'] });
    const auditor = await test.signIn({ roles: ['audit-administrator'] });
    const security = await as({ roles: ['security-administrator'] });
    const { items } = await security('GET /grants', { query: { accountId: auditor.accountId! } });
    await security('DELETE /grants/:id', { params: { id: items[0]!.id } });
    const change = { params: { id: auditor.personId! }, body: { active: false } };
    expect((await call('PATCH /people/:id', change)).active).toBe(false);
  });
});

describe('units', () => {
  it('move with all below them, and never below themselves', async () => {
    const call = await as({ roles: ['system-administrator'] });
    const first = await test.unit({ name: '甲镇' });
    const second = await test.unit({ name: '乙镇' });
    const village = await test.unit({ name: '甲村', parentId: first, kind: 'village' });
    const person = await test.person({ unitId: village });
    await call('POST /units/:id/move', { params: { id: village }, body: { parentId: second } });
    const below = async (unitId: string) =>
      (await call('GET /people', { query: { unitId } })).items.map(({ id }) => id);
    expect(await below(first)).toEqual([]);
    expect(await below(second)).toEqual([person]);
    await expect(
      call('POST /units/:id/move', { params: { id: second }, body: { parentId: village } }),
    ).rejects.toMatchObject({ code: 'UNIT_CYCLE' });
    await expect(call('DELETE /units/:id', { params: { id: village } })).rejects.toMatchObject({
      code: 'UNIT_NOT_EMPTY',
    });
  });

  it('of one name stand once below a parent', async () => {
    const call = await as({ roles: ['system-administrator'] });
    const body = { parentId: await rootId(), name: '同名镇', kind: 'township' as const };
    await call('POST /units', { body });
    await expect(call('POST /units', { body })).rejects.toMatchObject({
      code: 'NAME_TAKEN',
      issues: [{ path: ['body', 'name'] }],
    });
  });
});
