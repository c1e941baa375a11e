import { createTestHost, type TestClient, type TestHost } from '@peixun/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FacultyPoolApi } from '../contract/index.ts';
import facultyPool from '../index.ts';

let test: TestHost;
let school: TestClient;
let office: TestClient;
let officer: TestClient;
let unitId: string;
let poolId: string;

const facultyOf = (client: TestClient) => client.api<FacultyPoolApi>('faculty-pool');

beforeAll(async () => {
  test = await createTestHost({ plugins: [facultyPool] });
  unitId = await test.unit({ name: '甲镇' });
  school = await test.signIn({ roles: ['school'] });
  office = await test.signIn({ roles: ['training-office'] });
  officer = await test.signIn({ roles: ['unit-officer'], unitId });
  poolId = (await facultyOf(school)('POST /pools', { body: { name: '核心库', kind: 'core' } })).id;
});
afterAll(() => test?.close());

async function register(name: string, specialities: string[] = []) {
  const body = { name, kind: 'part-time' as const, title: '农艺师', specialities };
  return (await facultyOf(school)('POST /teachers', { body })).id;
}

async function nominate(teacherId: string, by: TestClient = officer) {
  const body = { unitId, teacherId, poolId, reason: '乡土人才' };
  return (await facultyOf(by)('POST /nominations', { body })).id;
}

/** The person's notices, newest first: link and title. */
async function inboxOf(client: TestClient) {
  const answer = await client.send('/qiaojia/api/kernel/notifications');
  const { items } = (await answer.json()) as { items: { link: string; title: Record<string, string> }[] };
  return items.map(({ link, title }) => `${link} ${title['zh-CN']}`);
}

const review = (client: TestClient, id: string, outcome: 'recommend' | 'refuse', comment = '') =>
  facultyOf(client)('POST /nominations/:id/review', { params: { id }, body: { outcome, comment } });
const decide = (client: TestClient, id: string, outcome: 'admit' | 'refuse', comment = '') =>
  facultyOf(client)('POST /nominations/:id/decision', { params: { id }, body: { outcome, comment } });

describe('pools', () => {
  it('have one core', async () => {
    await expect(
      facultyOf(school)('POST /pools', { body: { name: '另一个核心库', kind: 'core' } }),
    ).rejects.toMatchObject({ code: 'POOL_CORE_EXISTS', issues: [{ path: ['kind'] }] });
  });
});

describe('a nomination', () => {
  it('leads through review and decision into the pool, and each step says who and when', async () => {
    const teacherId = await register('王示例');
    const id = await nominate(teacherId);
    await review(school, id, 'recommend', '讲得好');
    expect(await decide(office, id, 'admit')).toMatchObject({ state: 'admitted' });

    expect(await facultyOf(office)('GET /nominations/:id', { params: { id } })).toMatchObject({
      steps: [
        { action: 'nominate', by: { accountId: officer.accountId }, comment: '乡土人才' },
        { action: 'recommend', by: { accountId: school.accountId, name: '张三' }, comment: '讲得好' },
        { action: 'admit', by: { accountId: office.accountId } },
      ],
    });
    const teacher = await facultyOf(school)('GET /teachers/:id', { params: { id: teacherId } });
    expect(teacher.pools).toMatchObject([{ id: poolId, name: '核心库' }]);
    expect(await inboxOf(officer)).toEqual([
      `/faculty-pool/nominations/${id} 王示例已入“核心库”`,
      `/faculty-pool/nominations/${id} 推荐王示例入“核心库”已通过审核，待批准`,
    ]);
    expect((await test.events()).at(-1)).toMatchObject({
      name: 'faculty-pool.teacher-admitted',
      key: teacherId,
      payload: { teacherId, poolId, nominationId: id },
    });
  });

  it('is not reviewed by who made it', async () => {
    const id = await nominate(await register('李示例'), school);
    await expect(review(school, id, 'recommend')).rejects.toMatchObject({
      status: 403,
      code: 'NOMINATION_OWN',
    });
  });

  it('is refused with a reason only, and may then be made again', async () => {
    const teacherId = await register('赵示例');
    const id = await nominate(teacherId);
    await expect(review(school, id, 'refuse')).rejects.toMatchObject({
      code: 'NOMINATION_REASON_MISSING',
      issues: [{ path: ['comment'] }],
    });
    expect(await review(school, id, 'refuse', '缺少课程')).toMatchObject({ state: 'refused' });
    await nominate(teacherId);
  });

  it('is made once while it is under way, also when sent at once', async () => {
    const teacherId = await register('钱示例');
    const outcomes = await Promise.allSettled([nominate(teacherId), nominate(teacherId)]);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'NOMINATION_UNDER_WAY' } },
    ]);
  });

  it('is not admitted before its review', async () => {
    const id = await nominate(await register('孙示例'));
    await expect(decide(office, id, 'admit')).rejects.toMatchObject({ status: 409, code: 'NOMINATION_STEP' });
  });

  it('is seen by its own unit, not by another', async () => {
    const other = await test.signIn({ roles: ['unit-officer'], unitId: await test.unit({ name: '乙镇' }) });
    const id = await nominate(await register('周示例'));
    await expect(facultyOf(other)('GET /nominations/:id', { params: { id } })).rejects.toMatchObject({
      status: 404,
    });
    expect((await facultyOf(other)('GET /nominations', { query: {} })).items).toEqual([]);
  });
});

describe('teachers', () => {
  it('are found by name, title and speciality', async () => {
    await register('吴示例', ['矛盾纠纷调解']);
    const names = async (words: string) =>
      (await facultyOf(office)('GET /teachers', { query: { words } })).items.map(({ name }) => name);
    expect(await names('吴示例')).toEqual(['吴示例']);
    expect(await names('纠纷调解')).toEqual(['吴示例']);
    expect(await names('量子')).toEqual([]);
  });

  it('are listed page by page', async () => {
    const { items, total } = await facultyOf(office)('GET /teachers', { query: { limit: 200 } });
    expect(total).toBe(items.length);
    const all = items.map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await facultyOf(office)('GET /teachers', { query: { limit: 2, cursor } });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(paged).toEqual(all);
  });

  it('leave a pool with an event', async () => {
    const teacherId = await register('郑示例');
    const id = await nominate(teacherId);
    await review(school, id, 'recommend');
    await decide(office, id, 'admit');
    const params = { poolId, teacherId };
    await facultyOf(school)('DELETE /pools/:poolId/teachers/:teacherId', { params });
    expect((await test.events()).at(-1)).toMatchObject({ name: 'faculty-pool.teacher-released' });
    await expect(
      facultyOf(school)('DELETE /pools/:poolId/teachers/:teacherId', { params }),
    ).rejects.toMatchObject({ code: 'POOL_WITHOUT_TEACHER' });

    const admitted = async () =>
      (await facultyOf(school)('GET /teachers/:id', { params: { id: teacherId } })).pools;
    expect(await admitted()).toEqual([]);
    await facultyOf(school)('PUT /pools/:poolId/teachers/:teacherId', { params });
    expect(await admitted()).toMatchObject([{ id: poolId }]);
    expect((await test.events()).at(-1)).toMatchObject({ payload: { nominationId: id } });
  });

  it('get into a pool by undoing only where they were admitted', async () => {
    const params = { poolId, teacherId: await register('蒋示例') };
    await expect(
      facultyOf(school)('PUT /pools/:poolId/teachers/:teacherId', { params }),
    ).rejects.toMatchObject({ status: 409, code: 'POOL_NEVER_ADMITTED' });
  });

  it('come from a spreadsheet, once', async () => {
    const faculty = facultyOf(school);
    const lines = ['姓名,类别,所在单位,专长', '冯示例,兼职,甲镇,基层治理、党的建设', '陈示例,全能,,'];
    const check = await faculty('POST /teacher-imports/checks', {
      body: new File([lines.join('\n')], '师资.csv'),
    });
    expect(check).toMatchObject({ goodRows: 1, badRows: 1 });
    const body = { checkId: check.id };
    expect(await faculty('POST /teacher-imports', { body })).toEqual({ imported: 1 });
    expect(await faculty('POST /teacher-imports', { body })).toEqual({ imported: 0 });
  });
});
