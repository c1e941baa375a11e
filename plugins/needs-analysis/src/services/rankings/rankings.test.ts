import type { FacultyPoolApi } from '@peixun/plugin-faculty-pool/contract';
import { text } from '@peixun/plugin-api';
import { defineSheet, readSheet } from '@peixun/spreadsheet';
import type { TestClient, TestHost } from '@peixun/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createNeedsHost,
  needsOf,
  priorityFor,
  questionnaireAbout,
  twoAudiences,
} from '../../testing/needs-host.ts';

const exportedRanking = defineSheet({
  id: 'ranking',
  title: text('排序', 'Ranking'),
  columns: {
    theme: { title: text('主题', 'Theme'), type: 'text' },
    rank: { title: text('名次', 'Rank'), type: 'integer' },
  },
});

let test: TestHost;
let office: TestClient;
let school: TestClient;
let audienceId: string;
let themes: { industry: string; law: string };

beforeAll(async () => {
  test = await createNeedsHost();
  office = await test.signIn({ roles: ['training-office'] });
  school = await test.signIn({ roles: ['school'] });
  audienceId = (await twoAudiences(school)).one.id;
  const needs = needsOf(office);
  const industry = await needs('POST /themes', { body: { name: '产业发展' } });
  const law = await needs('POST /themes', { body: { name: '矛盾纠纷调解' } });
  themes = { industry: industry.id, law: law.id };
  const unitId = await test.unit({ name: '县农业农村局', kind: 'department' });
  await needs('POST /priorities', { body: priorityFor(unitId, industry.id, { weight: 8 }) });
  await needs('POST /priorities', { body: priorityFor(unitId, law.id, { weight: 4, title: '调解到村' }) });
  const { id } = await needs('POST /questionnaires', { body: questionnaireAbout(law.id, [audienceId]) });
  await needs('POST /questionnaires/:id/opening', { params: { id } });
  for (const need of [5, 5, 5, 3, 2]) {
    const personId = await test.person({ audienceId });
    const person = needsOf(await test.signIn({ roles: ['trainee'], personId }));
    await person('POST /assigned-questionnaires/:id/named-answers', {
      params: { id },
      body: { answers: { need } },
    });
  }
  await needs('POST /questionnaires/:id/closing', { params: { id } });
});
afterAll(() => test?.close());

describe('a ranking', () => {
  it('opens each score to the evidence that makes it up', async () => {
    const needs = needsOf(school);
    const run = await needs('POST /rankings', { body: { year: 2026, quarter: 1 } });
    expect(run).toMatchObject({ rule: { origin: 'plugin' }, computedBy: { accountId: school.accountId } });
    expect(run.audiences.find(audience => audience.audienceId === audienceId)).toMatchObject({
      weights: { organisation: 50, post: 30, personal: 20 },
      needs: 2,
      withoutEvidence: ['post'],
    });
    const { items } = await needs('GET /rankings/:id/needs', {
      params: { id: run.id },
      query: { audienceId },
    });
    expect(items).toMatchObject([
      {
        themeId: themes.industry,
        rank: 1,
        points: 7143,
        contributions: [{ source: 'organisation', points: 7143, evidence: { kind: 'priority', weight: 8 } }],
      },
      {
        themeId: themes.law,
        rank: 2,
        points: 6429,
        contributions: expect.arrayContaining([
          expect.objectContaining({
            source: 'personal',
            evidence: expect.objectContaining({ kind: 'questionnaire', respondents: 5, mean: 0.75 }),
          }),
        ]),
      },
    ]);
    for (const { points, contributions } of items) {
      expect(contributions.reduce((total, part) => total + part.points, 0)).toBe(points);
    }
    expect((await test.events()).at(-1)).toMatchObject({
      name: 'needs-analysis.need-ranked',
      key: '2026-1',
      payload: { runId: run.id, year: 2026, quarter: 1 },
    });
  });

  it('says that there is nothing to rank', async () => {
    await expect(
      needsOf(school)('POST /rankings', { body: { year: 2040, quarter: 2 } }),
    ).rejects.toMatchObject({
      status: 409,
      code: 'RANKING_WITHOUT_EVIDENCE',
    });
  });
});

describe('evidence of an earlier quarter', () => {
  it('still counts, less, and is stale; it came before this quarter and not after', async () => {
    const needs = needsOf(school);
    const { id } = await needs('POST /rankings', { body: { year: 2026, quarter: 4 } });
    const { items } = await needs('GET /rankings/:id/needs', { params: { id }, query: { audienceId } });
    const law = items.find(({ themeId }) => themeId === themes.law);
    expect(law?.contributions.find(({ source }) => source === 'personal')).toMatchObject({
      isStale: true,
      observedOn: '2026-03-31',
      freshness: expect.closeTo(0.41, 1),
    });
    expect(law).toMatchObject({
      isStale: false,
      sources: [{ source: 'organisation' }, { source: 'personal' }],
    });

    const before = await needs('POST /rankings', { body: { year: 2025, quarter: 4 } }).catch(
      problem => problem,
    );
    expect(before).toMatchObject({ code: 'RANKING_WITHOUT_EVIDENCE' });
  });
});

describe('rankings of several quarters', () => {
  let runs: { before: string; after: string };
  beforeAll(async () => {
    const compute = async (quarter: number) =>
      (await needsOf(school)('POST /rankings', { body: { year: 2026, quarter } })).id;
    const before = await compute(2);
    const unitId = await test.unit({ name: '县司法局', kind: 'department' });
    const body = priorityFor(unitId, themes.law, { weight: 10, title: '矛盾不上交' });
    const { id } = await needsOf(office)('POST /priorities', { body });
    runs = { before, after: await compute(3) };
    await needsOf(office)('POST /priorities/removals', { body: { ids: [id] } });
  });

  it('are compared: what rose, what fell, and which source did it', async () => {
    const { items } = await needsOf(school)('GET /ranking-comparison', { query: { ...runs, audienceId } });
    expect(items).toMatchObject([
      { themeId: themes.law, movement: 'risen', causes: [{ source: 'organisation', byWeight: 0 }] },
      { themeId: themes.industry, movement: 'fallen', causes: [{ source: 'organisation', byWeight: 0 }] },
    ]);
    for (const { before, after, causes } of items) {
      const sum = causes.reduce((total, { byEvidence, byWeight }) => total + byEvidence + byWeight, 0);
      expect(sum).toBe(after!.points - before!.points);
    }
  });

  it('are not compared for an audience that one of them does not have', async () => {
    await expect(
      needsOf(school)('GET /ranking-comparison', { query: { ...runs, audienceId: 'nobody' } }),
    ).rejects.toMatchObject({ code: 'RANKING_AUDIENCE_MISSING', issues: [{ path: ['audienceId'] }] });
  });

  it('show how a theme moved, and say why there is no forecast yet', async () => {
    const { quarters, next, items } = await needsOf(school)('GET /need-trends', { query: { audienceId } });
    expect(quarters.map(({ year, quarter }) => `${year}/${quarter}`)).toEqual([
      '2026/1',
      '2026/2',
      '2026/3',
      '2026/4',
    ]);
    expect(next).toEqual({ year: 2027, quarter: 1 });
    expect(items.map(({ themeId, forecast }) => [themeId, forecast.method, forecast.quarters])).toEqual([
      [themes.industry, 'none', 4],
      [themes.law, 'none', 4],
    ]);
  });

  it('are taken along as a workbook, in the reader’s language', async () => {
    const bytes = await needsOf(school)('GET /rankings/:id/workbook', { params: { id: runs.after } });
    const reading = readSheet(bytes as Uint8Array, 'ranking.xlsx', exportedRanking);
    expect(reading.rows.map(({ values }) => values)).toContainEqual({ theme: '矛盾纠纷调解', rank: 1 });
  });
});

describe('weights that contradict themselves', () => {
  it('stop the audiences that they concern, and the ranking says so', async () => {
    const client = await test.signIn({ county: 'ludian', roles: ['training-office', 'school'] });
    const needs = needsOf(client);
    const theme = await needs('POST /themes', { body: { name: '产业发展' } });
    const unitId = await test.unit({ county: 'ludian' });
    await needs('POST /priorities', { body: priorityFor(unitId, theme.id) });
    const run = await needs('POST /rankings', { body: { year: 2026, quarter: 4 } });
    expect(run.problems).toEqual([
      { audienceName: '县级机关干部', problem: 'nothing-counts' },
      { audienceName: '乡镇（街道）干部', problem: 'negative' },
      { audienceName: '牧民', problem: 'unknown-audience' },
    ]);
    const names = run.audiences.map(({ audienceName }) => audienceName);
    expect(names).not.toContain('县级机关干部');
    expect(names).toContain('村（社区）干部');
    const status = await needs('GET /ranking-status', { query: { year: 2026, quarter: 4 } });
    expect(status).toMatchObject({ state: 'current', problems: run.problems });
  });
});

describe('a class proposal', () => {
  async function propose(themeIds: string[] = [themes.law]) {
    const { id: runId } = await needsOf(school)('POST /rankings', { body: { year: 2026, quarter: 1 } });
    return needsOf(school)('POST /proposals', {
      body: {
        runId,
        audienceIds: [audienceId],
        themeIds,
        title: '调解实务班',
        places: 50,
        reasons: '需求排第二',
      },
    });
  }

  it('rests on needs of its audience in that ranking', async () => {
    const missing = crypto.randomUUID();
    await expect(propose([missing])).rejects.toMatchObject({
      code: 'PROPOSAL_WITHOUT_NEED',
      issues: [{ path: ['themeIds'] }],
    });
    expect((await propose()).needs).toMatchObject([{ themeId: themes.law, rank: 2, points: 6429 }]);
  });

  it('goes from draft to decision, and back when it is declined', async () => {
    const { id } = await propose();
    const params = { id };
    const decide = (outcome: 'accepted' | 'declined', comment = '') =>
      needsOf(office)('POST /proposals/:id/decision', { params, body: { outcome, comment } });
    await expect(decide('accepted')).rejects.toMatchObject({ status: 409, code: 'PROPOSAL_STATE' });
    await needsOf(school)('POST /proposals/:id/submission', { params });
    await expect(decide('declined')).rejects.toMatchObject({ code: 'PROPOSAL_REASON_MISSING' });
    expect(await decide('declined', '人数过多')).toMatchObject({
      state: 'declined',
      decision: { comment: '人数过多' },
    });
    const { runId } = await needsOf(school)('GET /proposals/:id', { params });
    const body = {
      runId,
      audienceIds: [audienceId],
      themeIds: [themes.law],
      title: '调解实务班',
      places: 30,
      reasons: '已压缩',
    };
    expect(await needsOf(school)('PUT /proposals/:id', { params, body })).toMatchObject({
      state: 'draft',
      decision: null,
    });
    await needsOf(school)('POST /proposals/:id/submission', { params });
    expect(await decide('accepted')).toMatchObject({ state: 'accepted' });
    expect(
      (await test.events()).filter(({ name }) => name === 'needs-analysis.proposal-decided'),
    ).toMatchObject([
      { payload: { proposalId: id, outcome: 'declined' } },
      { payload: { proposalId: id, outcome: 'accepted' } },
    ]);
  });

  it('is not decided by the school that proposes it', async () => {
    const { id } = await propose();
    const body = { outcome: 'accepted' as const, comment: '' };
    await expect(
      needsOf(school)('POST /proposals/:id/decision', { params: { id }, body }),
    ).rejects.toMatchObject({ status: 403 });
  });

  it('suggests teachers of the county’s pools, each with reasons', async () => {
    const { id } = await propose();
    const suggested = async () =>
      (await needsOf(school)('GET /proposals/:id', { params: { id } })).suggestedTeachers;
    expect(await suggested()).toEqual([]);

    const faculty = school.api<FacultyPoolApi>('faculty-pool');
    const body = { name: '王示例', kind: 'part-time' as const, specialities: ['矛盾纠纷调解'] };
    const teacher = await faculty('POST /teachers', { body });
    const pool = await faculty('POST /pools', { body: { name: '核心库', kind: 'core' } });
    const unitId = await test.unit();
    const nomination = await (
      await test.signIn({ roles: ['unit-officer'] })
    ).api<FacultyPoolApi>('faculty-pool')('POST /nominations', {
      body: { unitId, teacherId: teacher.id, poolId: pool.id, reason: '讲得好' },
    });
    const params = { id: nomination.id };
    await faculty('POST /nominations/:id/review', { params, body: { outcome: 'recommend' } });
    expect(await suggested()).toEqual([]);
    await office.api<FacultyPoolApi>('faculty-pool')('POST /nominations/:id/decision', {
      params,
      body: { outcome: 'admit' },
    });
    expect(await suggested()).toMatchObject([
      { id: teacher.id, name: '王示例', reasons: [{ 'zh-CN': '主讲“矛盾纠纷调解”' }, { en: 'In 核心库' }] },
    ]);
  });

  it('says nothing of teachers where the county has not enabled the faculty pool', async () => {
    const pinghuOffice = needsOf(
      await test.signIn({ county: 'pinghu', roles: ['training-office', 'school'] }),
    );
    const client = await test.signIn({ county: 'pinghu', roles: ['school'] });
    const { one } = await twoAudiences(client, 'pinghu');
    const theme = await pinghuOffice('POST /themes', { body: { name: '产业发展' } });
    const unitId = await test.unit({ county: 'pinghu' });
    await pinghuOffice('POST /priorities', { body: priorityFor(unitId, theme.id) });
    const run = await pinghuOffice('POST /rankings', { body: { year: 2026, quarter: 1 } });
    const proposal = await pinghuOffice('POST /proposals', {
      body: {
        runId: run.id,
        audienceIds: [one.id],
        themeIds: [theme.id],
        title: '班次',
        places: 1,
        reasons: '理由',
      },
    });
    const shown = await pinghuOffice('GET /proposals/:id', { params: { id: proposal.id } });
    expect(shown.suggestedTeachers).toBeUndefined();
  });
});
