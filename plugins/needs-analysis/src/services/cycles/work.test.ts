import type { TestClient, TestHost } from '@peixun/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createNeedsHost,
  needsOf,
  priorityFor,
  questionnaireAbout,
  twoAudiences,
} from '../../testing/needs-host.ts';

let test: TestHost;
let school: TestClient;
let office: TestClient;
let audiences: Awaited<ReturnType<typeof twoAudiences>>;
let themeId: string;
let unitId: string;

const quarter = { year: 2026, quarter: 1 };

beforeAll(async () => {
  test = await createNeedsHost();
  school = await test.signIn({ roles: ['school'] });
  office = await test.signIn({ roles: ['training-office'] });
  audiences = await twoAudiences(school);
  themeId = (await needsOf(school)('POST /themes', { body: { name: '产业发展' } })).id;
  unitId = await test.unit({ name: '县农业农村局', kind: 'department' });
});
afterAll(() => test?.close());

async function found(client: TestClient, words: string) {
  const answer = await client.send(`/qiaojia/api/kernel/search?words=${encodeURIComponent(words)}`);
  const { items } = (await answer.json()) as { items: { type: string; title: string }[] };
  return items.map(({ type, title }) => `${type} ${title}`);
}

async function inboxOf(client: TestClient) {
  const answer = await client.send('/qiaojia/api/kernel/notifications');
  const { items } = (await answer.json()) as { items: { link: string; title: { en: string } }[] };
  return items.map(({ link, title }) => ({ link, title: title.en }));
}

describe('the search', () => {
  it('finds a priority where its unit is seen, until it is removed', async () => {
    const otherUnit = await test.unit({ name: '乙镇', kind: 'township' });
    const officer = await test.signIn({ roles: ['unit-officer'], unitId });
    const stranger = await test.signIn({ roles: ['unit-officer'], unitId: otherUnit });
    const { id } = await needsOf(officer)('POST /priorities', {
      body: priorityFor(unitId, themeId, { title: '建设烤烟示范带' }),
    });
    expect(await found(officer, '烤烟')).toEqual(['priority 建设烤烟示范带']);
    expect(await found(stranger, '烤烟')).toEqual([]);
    await needsOf(officer)('POST /priorities/removals', { body: { ids: [id] } });
    expect(await found(officer, '烤烟')).toEqual([]);
  });

  it('finds themes by their new name, and those that are gone no more', async () => {
    const { id } = await needsOf(school)('POST /themes', { body: { name: '低空经济' } });
    await needsOf(school)('PUT /themes/:id', { params: { id }, body: { name: '无人机应用' } });
    expect(await found(school, '无人机')).toEqual(['theme 无人机应用']);
    expect(await found(school, '低空')).toEqual([]);
    await needsOf(school)('DELETE /themes/:id', { params: { id } });
    expect(await found(school, '无人机')).toEqual([]);
  });
});

describe('priorities of a year', () => {
  it('are counted by theme and unit, and units without any are named, within what the reader sees', async () => {
    const silent = await test.unit({ name: '丙镇', kind: 'township' });
    await needsOf(office)('POST /priorities', { body: priorityFor(unitId, themeId, { year: 2031 }) });
    const coverage = await needsOf(office)('GET /priority-coverage', { query: { year: 2031 } });
    expect(coverage).toMatchObject({
      themes: [{ themeName: '产业发展', count: 1 }],
      units: [{ unitName: '县农业农村局', count: 1 }],
    });
    expect(coverage.silentUnits).toContainEqual({ unitId: silent, unitName: '丙镇' });
    const officer = await test.signIn({ roles: ['unit-officer'], unitId: silent });
    expect(await needsOf(officer)('GET /priority-coverage', { query: { year: 2031 } })).toEqual({
      themes: [],
      units: [],
      asked: 1,
      silentUnits: [{ unitId: silent, unitName: '丙镇' }],
    });
  });
});

describe('a questionnaire that opens', () => {
  it('is told to the active people of its audiences, and counts as under way until it is closed', async () => {
    const needs = needsOf(school);
    const asked = await test.signIn({
      roles: ['trainee'],
      personId: await test.person({ audienceId: audiences.one.id }),
    });
    const other = await test.signIn({
      roles: ['trainee'],
      personId: await test.person({ audienceId: audiences.other.id }),
    });
    const { id } = await needs('POST /questionnaires', {
      body: questionnaireAbout(themeId, [audiences.one.id], { title: '二月问卷', quarter: 2 }),
    });
    const underWay = async () => {
      const { items } = await needs('GET /questionnaires-under-way');
      return items.find(questionnaire => questionnaire.id === id);
    };
    expect(await underWay()).toMatchObject({ state: 'draft', daysLeft: null, answered: 0 });
    await needs('POST /questionnaires/:id/opening', { params: { id } });
    expect(await inboxOf(asked)).toMatchObject([{ link: `/needs-analysis/answer/${id}` }]);
    expect(await inboxOf(other)).toEqual([]);

    await needsOf(asked)('POST /assigned-questionnaires/:id/named-answers', {
      params: { id },
      body: { answers: { need: 4 } },
    });
    expect(await underWay()).toMatchObject({ state: 'open', daysLeft: 14, asked: 1, answered: 1 });
    expect(await needs('GET /response-rates', { query: { year: 2026, quarter: 2 } })).toEqual({
      items: [
        {
          audienceId: audiences.one.id,
          audienceName: audiences.one.name,
          asked: 1,
          answered: 1,
          byLink: 0,
        },
      ],
    });
    await needs('POST /questionnaires/:id/closing', { params: { id } });
    expect(await underWay()).toBeUndefined();
  });
});

describe('the ranking of a quarter', () => {
  it('is missing, then current with who computed it, and outdated by newer evidence', async () => {
    const needs = needsOf(school);
    expect(await needs('GET /ranking-status', { query: quarter })).toEqual({
      state: 'missing',
      run: null,
      problems: [],
    });
    const { id } = await needsOf(office)('POST /priorities', { body: priorityFor(unitId, themeId) });
    const run = await needs('POST /rankings', { body: quarter });
    expect(run.computedBy).toEqual({ accountId: school.accountId, name: '张三' });
    expect(await needs('GET /ranking-status', { query: quarter })).toEqual({
      state: 'current',
      run,
      problems: [],
    });
    await needsOf(office)('PUT /priorities/:id', {
      params: { id },
      body: priorityFor(unitId, themeId, { weight: 9 }),
    });
    expect(await needs('GET /ranking-status', { query: quarter })).toMatchObject({ state: 'outdated' });
  });
});

describe('a proposal that is decided', () => {
  it('is told to who proposed it, and counted in the work of its quarter', async () => {
    const needs = needsOf(school);
    const run = (await needs('GET /ranking-status', { query: quarter })).run;
    const proposal = await needs('POST /proposals', {
      body: {
        runId: run?.id ?? '',
        audienceIds: [audiences.one.id],
        themeIds: [themeId],
        title: '产业示范班',
        places: 40,
        reasons: '急需',
      },
    });
    expect(proposal).toMatchObject({ proposedBy: '张三' });
    expect(await found(office, '产业示范班')).toEqual(['proposal 产业示范班']);
    const params = { id: proposal.id };
    await needs('POST /proposals/:id/submission', { params });
    await needsOf(office)('POST /proposals/:id/decision', { params, body: { outcome: 'accepted' } });
    expect(await inboxOf(school)).toContainEqual({
      link: `/needs-analysis/proposals/${proposal.id}`,
      title: '“产业示范班” was accepted',
    });
    const { figures } = await needs('GET /quarter-work', { query: quarter });
    expect(figures.proposals).toEqual({ draft: 0, submitted: 0, accepted: 1, declined: 0 });
  });
});
