import { randomUUID } from 'node:crypto';
import type { TestClient, TestHost } from '@peixun/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addHolder, addPost, mediationFor, publishModel, roundOn } from '../../testing/modelled-posts.ts';
import { createNeedsHost, needsOf } from '../../testing/needs-host.ts';

let test: TestHost;
let school: TestClient;
let postId: string;
let versionId: string;
let competencyId: string;
let themeId: string;
const townships: Record<string, string> = {};

beforeAll(async () => {
  test = await createNeedsHost();
  school = await test.signIn({ roles: ['school'] });
  postId = await addPost(test, '村（社区）党组织书记');
  themeId = (await needsOf(school)('POST /themes', { body: { name: '矛盾纠纷调解' } })).id;
  const { id, content } = await publishModel(school, '村干部模型', mediationFor(postId, [themeId]));
  versionId = id;
  competencyId = content.competencies[0]!.id;
  for (const name of ['甲镇', '乙镇', '丙镇', '丁镇']) townships[name] = await test.unit({ name });
});
afterAll(() => test?.close());

function holderIn(unit: string, name?: string): Promise<string> {
  return addHolder(test, { postIds: [postId], unitId: townships[unit]!, audienceId: 'village-heads', name });
}

function openRound(title: string, unit: string, values: Parameters<typeof roundOn>[1] = {}) {
  const body = roundOn(versionId, { title, unitIds: [townships[unit]!], ...values });
  return needsOf(school)('POST /measuring-rounds', { body });
}

function officerOf(unit: string): Promise<TestClient> {
  return test.signIn({ roles: ['unit-officer'], unitId: townships[unit] });
}

async function importResults(lines: readonly string[]) {
  const head = '测评,单位,姓名,岗位,能力,方式,等级,日期,更正';
  const check = await needsOf(school)('POST /measurement-imports/checks', {
    body: new File([[head, ...lines].join('\n')], '结果.csv'),
  });
  const { imported } = await needsOf(school)('POST /measurement-imports', { body: { checkId: check.id } });
  const columns = Object.fromEntries(
    check.rows.map(({ row, issues }) => [row, issues.map(({ column }) => column)]),
  );
  return { imported, columns };
}

describe('a measuring round', () => {
  it('tells who rates themselves, measures them once, and shows them what is missing', async () => {
    const holder = await holderIn('甲镇', '王五');
    const round = await openRound('甲镇测评', '甲镇');
    const params = { id: round.id };
    const person = await test.signIn({ personId: holder });
    const own = needsOf(person);
    const inbox = await person.send('/qiaojia/api/kernel/notifications');
    expect(await inbox.json()).toMatchObject({
      items: [{ link: `/needs-analysis/self-ratings/${round.id}` }],
    });
    const waiting = { roundId: round.id, title: '甲镇测评', rated: 0, toRate: 1 };
    expect((await own('GET /self-ratings')).items).toMatchObject([waiting]);
    expect((await own('GET /my-gaps')).items).toMatchObject([{ required: 3, measured: null, gap: null }]);

    for (const level of [3, 2]) {
      const body = { ratings: [{ competencyId, level }] };
      expect(await own('PUT /self-ratings/:id', { params, body })).toEqual({ recorded: 1 });
    }
    const officer = needsOf(await officerOf('甲镇'));
    await officer('PUT /superior-ratings/:id', {
      params,
      body: { ratings: [{ personId: holder, competencyId, level: 1 }] },
    });
    // Of a self-rating of 2 and a superior's rating of 1, one quarter is the person's own: 1.25 of 3.
    expect((await own('GET /my-gaps')).items).toMatchObject([
      {
        name: '矛盾调解',
        required: 3,
        requiredWords: '化解复杂纠纷',
        measured: 1.25,
        gap: 1.75,
        measurements: [
          { kind: 'self', level: 2, share: 0.25 },
          { kind: 'superior', level: 1, share: 0.75 },
        ],
        themes: [{ id: themeId, name: '矛盾纠纷调解' }],
      },
    ]);
    const { progress } = await needsOf(school)('GET /measuring-rounds/:id', { params });
    expect(progress).toMatchObject({
      people: 1,
      measured: [
        { kind: 'self', people: 1 },
        { kind: 'superior', people: 1 },
        { kind: 'test', people: 0 },
        { kind: 'appraisal', people: 0 },
      ],
    });
  });

  it('takes nothing late and nothing after it was closed, and keeps what it has', async () => {
    const holder = await holderIn('甲镇', '赵六');
    const day = test.clock.now().toISOString().slice(0, 10);
    const { id } = await openRound('短期测评', '甲镇', { lastDay: day, kinds: ['self'] });
    const own = needsOf(await test.signIn({ personId: holder }));
    const rate = (level: number) =>
      own('PUT /self-ratings/:id', { params: { id }, body: { ratings: [{ competencyId, level }] } });
    await rate(2);
    test.clock.advance({ days: 2 });
    await expect(rate(4)).rejects.toMatchObject({ status: 409, code: 'ROUND_LATE' });
    await needsOf(school)('PUT /measuring-rounds/:id/last-day', {
      params: { id },
      body: { lastDay: '2999-12-31' },
    });
    await rate(3);
    await needsOf(school)('POST /measuring-rounds/:id/closing', { params: { id } });
    await expect(rate(4)).rejects.toMatchObject({ status: 409, code: 'ROUND_CLOSED' });
    expect((await own('GET /my-gaps')).items).toMatchObject([{ measured: 3, gap: 0 }]);
  });

  it('refuses a choice of nobody, an unmodelled post, a day that is past and a title twice', async () => {
    const other = await addPost(test, '没有要求的岗位');
    await openRound('唯一测评', '甲镇');
    await expect(openRound('空测评', '丁镇')).rejects.toMatchObject({ code: 'ROUND_WITHOUT_PEOPLE' });
    await expect(openRound('岗位测评', '甲镇', { postIds: [other] })).rejects.toMatchObject({
      code: 'ROUND_POST_NOT_MODELLED',
      issues: [{ path: ['postIds', 0] }],
    });
    await expect(openRound('过期测评', '甲镇', { lastDay: '2020-01-01' })).rejects.toMatchObject({
      code: 'ROUND_ENDS_IN_PAST',
      issues: [{ path: ['lastDay'] }],
    });
    await expect(openRound('唯一测评', '甲镇')).rejects.toMatchObject({ code: 'ROUND_TITLE_TAKEN' });
  });
});

describe('a superior', () => {
  it('rates the people of their unit alone, not themselves, and marks every wrong place', async () => {
    const [own, foreign] = [await holderIn('乙镇'), await holderIn('甲镇')];
    const officer = await test.signIn({
      roles: ['unit-officer'],
      unitId: townships['乙镇'],
      personId: await holderIn('乙镇', '组织委员'),
    });
    const body = roundOn(versionId, { title: '两镇测评', unitIds: [townships['甲镇']!, townships['乙镇']!] });
    const params = { id: (await needsOf(school)('POST /measuring-rounds', { body })).id };
    const sheet = await needsOf(officer)('GET /superior-ratings/:id', { params, query: {} });
    expect(sheet.people.map(({ personId }) => personId)).toEqual([own]);
    const level = 1;
    const ratings = [
      { personId: own, competencyId, level },
      { personId: own, competencyId, level: 2 },
      { personId: foreign, competencyId, level },
      { personId: officer.personId!, competencyId, level },
      { personId: own, competencyId: themeId, level },
      { personId: own, competencyId, level: 5 },
    ];
    await expect(
      needsOf(officer)('PUT /superior-ratings/:id', { params, body: { ratings } }),
    ).rejects.toMatchObject({
      issues: [
        { path: ['ratings', 1, 'competencyId'], code: 'RATING_TWICE' },
        { path: ['ratings', 2, 'personId'], code: 'RATING_PERSON_NOT_ASKED' },
        { path: ['ratings', 3, 'personId'], code: 'RATING_OF_ONESELF' },
        { path: ['ratings', 4, 'competencyId'], code: 'RATING_COMPETENCY_NOT_ASKED' },
        { path: ['ratings', 5, 'level'], code: 'RATING_LEVEL_TOO_HIGH' },
      ],
    });
    await needsOf(officer)('PUT /superior-ratings/:id', { params, body: { ratings: ratings.slice(0, 1) } });
    const person = { params: { id: own } };
    expect((await needsOf(officer)('GET /people/:id/gaps', person)).items).toMatchObject([{ gap: 2 }]);
    const stranger = needsOf(await officerOf('甲镇'));
    await expect(stranger('GET /people/:id/gaps', person)).rejects.toMatchObject({
      status: 404,
      code: 'PERSON_NOT_FOUND',
    });
    const { items } = await stranger('GET /gap-people', { query: { competencyId } });
    expect(items.map(({ personId }) => personId)).not.toContain(own);
    const rounds = await stranger('GET /measuring-rounds/:id', { params });
    expect(rounds.progress.measured).toContainEqual({ kind: 'superior', people: 0 });
    await needsOf(school)('POST /measuring-rounds/:id/closing', { params });
    await expect(needsOf(officer)('GET /superior-ratings/:id', { params, query: {} })).rejects.toMatchObject({
      code: 'ROUND_CLOSED',
    });
  });
});

describe('an import of results', () => {
  it('takes each result once, corrects it when told, and marks what it cannot place', async () => {
    await holderIn('丙镇', '钱七');
    await holderIn('丙镇', '同名');
    await holderIn('丙镇', '同名');
    await openRound('丙镇测评', '丙镇');
    const day = '2026-01-05';
    const good = `丙镇测评,丙镇,钱七,,矛盾调解,测试,2,${day},`;
    expect(
      await importResults([
        good,
        `没有的测评,丙镇,钱七,,矛盾调解,测试,2,${day},`,
        `丙镇测评,丙镇,没有的人,,矛盾调解,测试,2,${day},`,
        `丙镇测评,丙镇,同名,,矛盾调解,测试,2,${day},`,
        `丙镇测评,丙镇,钱七,,没有的能力,考核,2,${day},`,
        `丙镇测评,丙镇,钱七,,矛盾调解,考核,5,2999-01-01,`,
      ]),
    ).toEqual({
      imported: 1,
      columns: {
        2: [],
        3: ['round'],
        4: ['name'],
        5: ['post'],
        6: ['competency'],
        7: ['measuredOn', 'level'],
      },
    });
    expect(await importResults([good])).toEqual({ imported: 0, columns: { 2: ['level'] } });
    const corrected = `丙镇测评,丙镇,钱七,,矛盾调解,测试,3,${day},是`;
    expect(await importResults([corrected])).toEqual({ imported: 1, columns: { 2: [] } });
    const { items } = await needsOf(school)('GET /gap-people', {
      query: { competencyId, unitId: townships['丙镇'] },
    });
    expect(items.find(({ name }) => name === '钱七')).toMatchObject({ measured: 3, gap: 0 });
  });
});

describe('a new version of a model', () => {
  it('goes on counting what was measured, but not where the levels have changed', async () => {
    const title = '换版模型';
    const ownPost = await addPost(test, '换版岗位');
    const first = await publishModel(school, title, mediationFor(ownPost));
    const holder = await addHolder(test, { postIds: [ownPost], unitId: townships['甲镇']! });
    const { id } = await needsOf(school)('POST /measuring-rounds', {
      body: roundOn(first.id, { title: '换版测评' }),
    });
    const own = needsOf(await test.signIn({ personId: holder }));
    const [{ id: competency } = { id: '' }] = first.content.competencies;
    const rate = (level: number) =>
      own('PUT /self-ratings/:id', {
        params: { id },
        body: { ratings: [{ competencyId: competency, level }] },
      });
    await rate(1);
    const publishNext = async (levels: string[]) => {
      const needs = needsOf(school);
      const draft = await needs('POST /competency-models/:id/drafts', { params: { id: first.modelId } });
      const [mediation] = draft.content.competencies;
      const competencies = [{ ...mediation!, levels, name: '化解矛盾' }];
      const params = { id: draft.id };
      await needs('PUT /model-versions/:id', { params, body: { title, ...draft.content, competencies } });
      await needs('POST /model-versions/:id/publication', { params });
    };
    const { levels } = first.content.competencies[0]!;
    await publishNext(levels);
    expect((await own('GET /my-gaps')).items).toMatchObject([{ name: '化解矛盾', measured: 1, gap: 2 }]);
    // The round goes on with the version that it began with.
    await rate(2);
    expect((await own('GET /my-gaps')).items).toMatchObject([{ measured: 2, gap: 1 }]);
    await publishNext([...levels.slice(0, 3), '另一种说法']);
    expect((await own('GET /my-gaps')).items).toMatchObject([{ measured: null, gap: null }]);
  });
});

describe('the ranking', () => {
  it('hears of the gaps of five and more, as one piece of evidence for each theme', async () => {
    const holders = await Promise.all(Array.from({ length: 5 }, () => holderIn('丙镇')));
    const { id } = await openRound('排序测评', '丙镇', { kinds: ['superior'], year: 2031 });
    const day = test.clock.now().toISOString().slice(0, 10);
    const quarter = { year: Number(day.slice(0, 4)), quarter: Math.ceil(Number(day.slice(5, 7)) / 3) };
    await needsOf(await officerOf('丙镇'))('PUT /superior-ratings/:id', {
      params: { id },
      body: { ratings: holders.map(personId => ({ personId, competencyId, level: 0 })) },
    });
    const needs = needsOf(school);
    const run = await needs('POST /rankings', { body: quarter });
    const { items } = await needs('GET /rankings/:id/needs', {
      params: { id: run.id },
      query: { audienceId: 'village-heads' },
    });
    const [contribution] = items.find(need => need.themeId === themeId)!.contributions;
    expect(contribution).toMatchObject({
      source: 'post',
      evidence: { kind: 'competency-gap', title: '矛盾调解', people: expect.any(Number) },
    });
  });
});

describe('the map of gaps', () => {
  it('opens to the people where that is allowed, and tells others no figure and no small group', async () => {
    const holders = await Promise.all(Array.from({ length: 4 }, () => holderIn('丁镇')));
    const { id } = await openRound('丁镇测评', '丁镇', { kinds: ['superior'] });
    const officer = needsOf(await officerOf('丁镇'));
    const rate = (people: readonly string[], level: number) =>
      officer('PUT /superior-ratings/:id', {
        params: { id },
        body: { ratings: people.map(personId => ({ personId, competencyId, level })) },
      });
    await rate(holders, 1);
    const cellOf = async (client: ReturnType<typeof needsOf>) => {
      const { cells, opens } = await client('GET /competency-gaps', { query: { by: 'unit' } });
      return { opens, cell: cells.find(({ groupId }) => groupId === townships['丁镇']) };
    };
    const leader = needsOf(await test.signIn({ roles: ['leader'] }));
    expect(await cellOf(leader)).toMatchObject({ opens: false, cell: { people: null, band: null } });
    expect(await cellOf(needsOf(school))).toMatchObject({
      opens: true,
      cell: { people: 4, measured: 4, below: 4, meanGap: 2, band: 3 },
    });
    const fifth = await holderIn('丁镇');
    await rate([fifth], 3);
    expect(await cellOf(leader)).toMatchObject({
      cell: { people: null, measured: null, below: null, meanGap: null, band: 3 },
    });
    await expect(
      leader('GET /competency-gaps', { query: { by: 'unit', unitId: townships['丁镇'] } }),
    ).rejects.toMatchObject({ status: 403 });

    const query = { runId: randomUUID(), audienceIds: 'village-heads', themeIds: themeId };
    const matchingFor = async (client: ReturnType<typeof needsOf>) =>
      (await client('GET /audience-match', { query })).audiences[0]?.themes[0]?.matching;
    expect(await matchingFor(needsOf(school))).toBeGreaterThanOrEqual(5);
    expect(await matchingFor(leader)).toBe(0);
  });

  it('stays closed for who leads the county and sees the single people of one township', async () => {
    const both = await test.signIn({ roles: ['leader'] });
    await test.database.administrator.query(
      `insert into kernel.role_grant (county_id, id, account_id, role_id, unit_id)
       values ('qiaojia', $1, $2, 'unit-officer', $3)`,
      [randomUUID(), both.accountId, townships['丁镇']],
    );
    const client = needsOf(both);
    expect(await client('GET /competency-gaps', { query: { by: 'unit' } })).toMatchObject({ opens: false });
    await expect(
      client('GET /competency-gaps', { query: { by: 'unit', audienceId: 'village-heads' } }),
    ).rejects.toMatchObject({ status: 403 });
    const own = { by: 'unit', unitId: townships['丁镇'] } as const;
    expect(await client('GET /competency-gaps', { query: own })).toMatchObject({ opens: true });
  });
});
