import { defineApi, definePlugin, partsOf, requiredService, text } from '@peixun/plugin-api';
import { createTestHost, type TestClient, type TestHost } from '@peixun/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { analyses, type Proposal } from '../../contract/index.ts';
import { countyDay, daysAfter } from '../../domain/cycles/county-day.ts';
import { quarterAfter, quarterOf, type Quarter } from '../../domain/cycles/quarters.ts';
import needsAnalysis from '../../index.ts';
import { needsOf, priorityFor, twoAudiences } from '../../testing/needs-host.ts';

const { hasAnalysis, hasAnalysisOfProposal, reportDelivery } = analyses.methods;
const analysesService = requiredService<typeof analyses>('needs-analysis/analyses', '^1.1');
const signedIn = { signedIn: true } as const;

/** Asks as a plugin that runs classes would. */
const classesApi = defineApi({
  'POST /analyses': {
    summary: text('查询', 'Ask'),
    access: signedIn,
    body: hasAnalysis.input,
    response: hasAnalysis.output,
  },
  'GET /proposals/:id': {
    summary: text('查询', 'Ask'),
    access: signedIn,
    params: z.object({ id: z.uuid() }),
    response: hasAnalysisOfProposal.output,
  },
  'POST /deliveries': { summary: text('报告', 'Report'), access: signedIn, body: reportDelivery.input },
});

const classes = definePlugin({
  id: 'classes',
  version: '1.0.0',
  title: text('班次', 'Classes'),
  description: text('测试用', 'For tests'),
  requires: { kernel: '^1.0', services: [analysesService] },
  permissions: {},
  routes: [
    partsOf<object>().routes(classesApi, {
      'POST /analyses': (context, { body }) => context.service(analysesService).hasAnalysis(body),
      'GET /proposals/:id': (context, { params }) =>
        context.service(analysesService).hasAnalysisOfProposal({ proposalId: params.id }),
      'POST /deliveries': async (context, { body }) => {
        await context.service(analysesService).reportDelivery(body);
      },
    }),
  ],
});

/** The first need alone counts. */
const strictMatch = {
  effectiveFrom: '2026-01-01',
  source: { 'zh-CN': '虚构', en: 'Invented' },
  values: { firstNeeds: 1, leastMatch: 0.7 },
};

let test: TestHost;
let today: string;
let quarter: Quarter;
let school: TestClient;
let office: TestClient;
let runId: string;
let audiences: Awaited<ReturnType<typeof twoAudiences>>;
let themes: { law: string; orchards: string; drones: string };

beforeAll(async () => {
  test = await createTestHost({
    plugins: [needsAnalysis, classes],
    counties: [
      {
        id: 'qiaojia',
        name: text('巧家县（示例）', 'Qiaojia (sample)'),
        plugins: { 'needs-analysis': {}, classes: {} },
        ruleSets: { 'needs-analysis/audience-match': [strictMatch] },
      },
    ],
  });
  today = countyDay(test.clock.now(), 'Asia/Shanghai');
  quarter = quarterOf(today);
  school = await test.signIn({ roles: ['school'] });
  office = await test.signIn({ roles: ['training-office'] });
  audiences = await twoAudiences(school);
  const add = async (name: string) => (await needsOf(school)('POST /themes', { body: { name } })).id;
  themes = { law: await add('依法行政'), orchards: await add('果树栽培'), drones: await add('无人机') };
  const unitId = await test.unit({ kind: 'department' });
  const enter = (themeId: string, audienceId: string) =>
    needsOf(office)('POST /priorities', {
      body: priorityFor(unitId, themeId, { audienceId, year: quarter.year }),
    });
  await enter(themes.law, audiences.one.id);
  await enter(themes.orchards, audiences.other.id);
  for (let person = 0; person < 6; person++) {
    await test.person({ audienceId: audiences.one.id });
    await test.person({ audienceId: audiences.other.id });
  }
  runId = (await needsOf(school)('POST /rankings', { body: quarter })).id;
});
afterAll(() => test?.close());

function propose(audienceIds: string[], themeIds: string[], title = '专题班'): Promise<Proposal> {
  return needsOf(school)('POST /proposals', {
    body: { runId, audienceIds, themeIds, title, places: 40, expected: 60, reasons: '需求靠前' },
  });
}

async function accept(id: string) {
  await needsOf(school)('POST /proposals/:id/submission', { params: { id } });
  await needsOf(office)('POST /proposals/:id/decision', { params: { id }, body: { outcome: 'accepted' } });
}

describe('a class for several audiences', () => {
  it('keeps the place of each theme for each audience that needs it', async () => {
    const proposal = await propose([audiences.one.id, audiences.other.id], [themes.law, themes.orchards]);
    expect(proposal).toMatchObject({
      audiences: [audiences.one, audiences.other],
      expected: 60,
      themes: expect.arrayContaining([{ id: themes.law, name: '依法行政' }]),
      needs: expect.arrayContaining([
        { audienceId: audiences.one.id, themeId: themes.law, themeName: '依法行政', rank: 1, points: 10_000 },
        expect.objectContaining({ audienceId: audiences.other.id, themeId: themes.orchards }),
      ]),
    });
    expect(proposal.needs).toHaveLength(2);
  });

  it.each([
    ['that the county does not have', ['nobody'], 'AUDIENCE_NOT_FOUND', ['audienceIds', 0]],
    ['named twice', ['twice', 'twice'], 'INVALID_REQUEST', ['body', 'audienceIds']],
  ])('refuses an audience %s', async (_, audienceIds, code, path) => {
    await expect(propose(audienceIds, [themes.law])).rejects.toMatchObject({ code, issues: [{ path }] });
  });

  it('refuses a theme that none of them needs, by its name', async () => {
    await expect(propose([audiences.one.id], [themes.orchards])).rejects.toMatchObject({
      code: 'PROPOSAL_WITHOUT_NEED',
      message: expect.stringContaining('果树栽培'),
    });
  });

  it('is flagged as mixed, and says who needs none of it', async () => {
    const query = {
      runId,
      audienceIds: `${audiences.one.id},${audiences.other.id}`,
      themeIds: `${themes.law},${themes.orchards}`,
    };
    const match = await needsOf(school)('GET /audience-match', { query });
    expect(match).toMatchObject({ share: 0.5, expected: 12, warning: 'mixed' });
    const single = { ...query, themeIds: themes.law };
    const people = await needsOf(school)('GET /matching-people', { query: { ...single, matches: 'no' } });
    expect(people.items.map(({ audienceName }) => audienceName)).toEqual(
      Array.from({ length: 6 }, () => audiences.other.name),
    );
    const both = await needsOf(school)('GET /matching-people', { query: { ...query, matches: 'yes' } });
    expect(both.items).toEqual([]);
    const first = await needsOf(school)('GET /matching-people', {
      query: { ...single, matches: 'yes', limit: 4 },
    });
    const rest = await needsOf(school)('GET /matching-people', {
      query: { ...single, matches: 'yes', limit: 4, cursor: first.nextCursor },
    });
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([4, 2, undefined]);
    expect(first.items[0]?.themes).toEqual([{ name: '依法行政', by: 'audience' }]);
  });

  it('does not name people to who may not see the gaps of single people', async () => {
    const leader = needsOf(await test.signIn({ roles: ['leader'] }));
    const query = { runId, audienceIds: audiences.one.id, themeIds: themes.law };
    expect(await leader('GET /audience-match', { query })).toMatchObject({ share: 1, warning: null });
    await expect(leader('GET /matching-people', { query })).rejects.toMatchObject({ status: 403 });
  });
});

describe('another plugin', () => {
  const asClasses = () => school.api<typeof classesApi>('classes');

  it('is told of each need where it stands and how sure that is, and which theme is missing', async () => {
    const themeIds = [themes.law, themes.drones];
    const body = { audienceId: audiences.one.id, themeIds, year: quarter.year };
    expect(await asClasses()('POST /analyses', { body })).toMatchObject({
      analysed: false,
      runId,
      quarter: quarter.quarter,
      asOf: today,
      needs: [{ themeId: themes.law, rank: 1, points: 10_000, high: 10_000, isStale: false }],
      missingThemeIds: [themes.drones],
    });
    expect(await asClasses()('POST /analyses', { body: { ...body, year: 2020 } })).toEqual({
      analysed: false,
      runId: null,
      quarter: null,
      asOf: null,
      needs: [],
      missingThemeIds: themeIds,
    });
  });

  it('asks for a proposal of several audiences', async () => {
    const { id } = await propose([audiences.one.id, audiences.other.id], [themes.law, themes.orchards]);
    expect(await asClasses()('GET /proposals/:id', { params: { id } })).toMatchObject({
      analysed: true,
      state: 'draft',
      missingThemeIds: [],
      audiences: [
        { audienceId: audiences.one.id, missingThemeIds: [themes.orchards] },
        { audienceId: audiences.other.id, missingThemeIds: [themes.law] },
      ],
    });
    const lone = await propose([audiences.one.id, audiences.other.id], [themes.law]);
    expect(await asClasses()('GET /proposals/:id', { params: { id: lone.id } })).toMatchObject({
      analysed: false,
    });
    await expect(
      asClasses()('GET /proposals/:id', { params: { id: crypto.randomUUID() } }),
    ).rejects.toMatchObject({ status: 404, code: 'PROPOSAL_NOT_FOUND' });
  });

  it('ends the wait of a topic by reporting its class, once, and can take it back', async () => {
    const delivery = { reference: 'classes/1', title: '果树班', themeIds: [themes.orchards] };
    const report = (values: object) =>
      asClasses()('POST /deliveries', { body: { ...delivery, deliveredOn: today, ...values } });
    await report({ deliveredOn: daysAfter(today, -1) });
    await report({});
    expect(await lagOf(themes.orchards)).toMatchObject({ deliveredOn: today, deliveredBy: '果树班' });
    await report({ themeIds: [] });
    expect(await lagOf(themes.orchards)).toMatchObject({ deliveredOn: null });
    await expect(report({ reference: 'no reference' })).rejects.toMatchObject({ status: 400 });
  });
});

async function lagOf(themeId: string) {
  const { items } = await needsOf(school)('GET /course-lag');
  return items.find(topic => topic.themeId === themeId);
}

describe('the day of a class', () => {
  it('is entered once the class is accepted, not before it began, and counts from the first mention', async () => {
    const { id } = await propose([audiences.one.id], [themes.law], '法治班');
    const enter = (deliveredOn: string | null) =>
      needsOf(school)('PUT /proposals/:id/delivery', { params: { id }, body: { deliveredOn } });
    await expect(enter(today)).rejects.toMatchObject({ code: 'PROPOSAL_STATE' });
    await accept(id);
    await expect(enter(daysAfter(today, 1))).rejects.toMatchObject({
      code: 'PROPOSAL_DELIVERY_IN_FUTURE',
      issues: [{ path: ['deliveredOn'] }],
    });
    expect(await enter(today)).toMatchObject({ state: 'accepted', deliveredOn: today });
    expect(await lagOf(themes.law)).toMatchObject({
      appearedOn: today,
      appearedIn: '做强核桃产业',
      deliveredBy: '法治班',
      days: 0,
      pace: 'timely',
    });
    expect(await enter(null)).toMatchObject({ deliveredOn: null });
    expect(await lagOf(themes.law)).toMatchObject({ deliveredOn: null });
  });

  it('is not entered by the office', async () => {
    const { id } = await propose([audiences.one.id], [themes.law]);
    await expect(
      needsOf(office)('PUT /proposals/:id/delivery', { params: { id }, body: { deliveredOn: null } }),
    ).rejects.toMatchObject({ status: 403 });
  });
});

describe('the work of a quarter', () => {
  it('names what each step lacks, for who runs it and who leads', async () => {
    const { steps, figures } = await needsOf(school)('GET /quarter-work', { query: quarter });
    expect(steps.map(({ step, state }) => [step, state])).toEqual([
      ['sources', 'to-do'],
      ['questionnaires', 'to-do'],
      ['ranking', 'done'],
      ['proposals', 'to-do'],
      ['guide', 'to-do'],
    ]);
    expect(steps[0]?.lacks).toContainEqual({ lack: 'competency-models', count: 1 });
    expect(figures).toMatchObject({ priorities: 2, ranking: { state: 'current', runId }, asked: 0 });
    const leader = needsOf(await test.signIn({ roles: ['leader'] }));
    expect((await leader('GET /quarter-work', { query: quarter })).figures).toEqual(figures);
    const officer = needsOf(await test.signIn({ roles: ['unit-officer'] }));
    await expect(officer('GET /quarter-work', { query: quarter })).rejects.toMatchObject({ status: 403 });
  });

  it('is not late in a quarter that has not begun', async () => {
    const { figures } = await needsOf(school)('GET /quarter-work', { query: quarterAfter(quarter, 1) });
    expect(figures).toMatchObject({ unitsToEnter: 0, unitsToConfirm: 0, ranking: { state: 'missing' } });
  });
});

it('answers from the last quarter of a year, also when an earlier one is ranked again', async () => {
  const rank = (number: number) =>
    needsOf(school)('POST /rankings', { body: { year: quarter.year, quarter: number } });
  const last = await rank(4);
  await rank(1);
  const body = { audienceId: audiences.one.id, themeIds: [themes.law], year: quarter.year };
  expect(await school.api<typeof classesApi>('classes')('POST /analyses', { body })).toMatchObject({
    runId: last.id,
    quarter: 4,
  });
});
