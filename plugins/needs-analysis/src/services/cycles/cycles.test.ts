import { TestClient, type TestHost } from '@peixun/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstDayOf, quarterAfter, quarterOf, type Quarter } from '../../domain/cycles/quarters.ts';
import { countyDay, daysBetween } from '../../domain/cycles/county-day.ts';
import {
  createNeedsHost,
  needsOf,
  priorityFor,
  questionnaireAbout,
  twoAudiences,
} from '../../testing/needs-host.ts';

let test: TestHost;
let quarter: Quarter;
let unitId: string;
let silentUnitId: string;
let themeId: string;
let audienceId: string;
const officeTitle = { agriculture: '做强核桃产业', roads: '修通村组公路' };

beforeAll(async () => {
  test = await createNeedsHost();
  const day = countyDay(test.clock.now(), 'Asia/Shanghai');
  quarter = quarterAfter(quarterOf(day), 1);
  office = await test.signIn({ roles: ['training-office', 'school'] });
  const needs = needsOf(office);
  audienceId = (await twoAudiences(office)).one.id;
  themeId = (await needs('POST /themes', { body: { name: '产业发展' } })).id;
  unitId = await test.unit({ name: '县农业农村局', kind: 'department' });
  silentUnitId = await test.unit({ name: '乙镇', kind: 'township' });
  for (const title of Object.values(officeTitle)) {
    await needs('POST /priorities', { body: priorityFor(unitId, themeId, { title, year: quarter.year }) });
  }
  await needs('POST /questionnaires', { body: questionnaireAbout(themeId, [audienceId], { ...quarter }) });
  officer = await test.signIn({ roles: ['unit-officer'], unitId });
  stranger = await test.signIn({ roles: ['unit-officer'], unitId: silentUnitId });
  leader = await test.signIn({ roles: ['leader'] });
  test.clock.advance({ days: daysBetween(day, firstDayOf(quarter)) });
  await renewSessions();
});
afterAll(() => test?.close());

let office: TestClient;
let officer: TestClient;
let stranger: TestClient;
let leader: TestClient;

/** Sessions end when the clock moves on by weeks; people stay the same. */
async function renewSessions() {
  [office, officer, stranger, leader] = (await Promise.all(
    ([office, officer, stranger, leader] as const).map(async ({ accountId, personId }) => {
      const cookie = await test.host.identity.createSession(accountId!);
      return new TestClient({
        ...{ accountId, personId, county: 'qiaojia', cookie: cookie.split(';')[0] },
        fetch: request => test.host.fetch(request),
      });
    }),
  )) as [TestClient, TestClient, TestClient, TestClient];
}

const cycleNow = () => needsOf(office)('GET /cycle', { query: quarter });
const statesNow = async () => (await cycleNow()).steps.map(({ step, state }) => `${step} ${state}`);

async function inboxOf(client: TestClient) {
  const answer = await client.send('/qiaojia/api/kernel/notifications');
  const { items } = (await answer.json()) as { items: { link: string }[] };
  return items.map(({ link }) => link);
}

async function problemOf(call: Promise<unknown>): Promise<string | undefined> {
  return call.then(
    () => undefined,
    (error: { code?: string }) => error.code,
  );
}

describe('on the first day of a quarter', () => {
  it('opens by itself what was prepared, and asks the departments', async () => {
    await expect.poll(statesNow).toContain('open done');
    const cycle = await cycleNow();
    expect(cycle).toMatchObject({ state: 'running', isAutomatic: true });
    expect(cycle.steps[0]).toMatchObject({
      doneOn: firstDayOf(quarter),
      doneBy: null,
      outcome: { questionnaires: 1, notOpened: [], units: 2 },
    });
    expect(cycle.confirmation).toEqual({
      priorities: 2,
      confirmed: 0,
      stale: 0,
      lateUnits: [
        { unitId, unitName: '县农业农村局', waiting: 2 },
        { unitId: silentUnitId, unitName: '乙镇', waiting: 0 },
      ],
    });
    expect(await inboxOf(officer)).toContain('/needs-analysis/confirmations');
    expect(await inboxOf(stranger)).toContain('/needs-analysis/confirmations');
    expect(await inboxOf(leader)).not.toContain('/needs-analysis/confirmations');
  });
});

describe('a department', () => {
  it('confirms its own priorities, and no others', async () => {
    const { items } = await needsOf(officer)('GET /confirmations', { query: { state: 'waiting' } });
    expect(items).toMatchObject([
      { title: officeTitle.roads, state: 'waiting', unitName: '县农业农村局' },
      { title: officeTitle.agriculture, state: 'waiting' },
    ]);
    const body = { priorityIds: items.slice(1).map(({ id }) => id) };
    expect(await needsOf(stranger)('GET /confirmations', { query: {} })).toEqual({ items: [] });
    expect(await needsOf(stranger)('POST /confirmations', { body })).toEqual({ confirmed: 0 });
    expect(await needsOf(officer)('POST /confirmations', { body })).toEqual({ confirmed: 1 });
    const { confirmation } = await cycleNow();
    expect(confirmation).toMatchObject({ confirmed: 1, lateUnits: [{ waiting: 1 }, { waiting: 0 }] });
    expect(
      (await needsOf(officer)('GET /confirmations', { query: { state: 'confirmed' } })).items,
    ).toMatchObject([{ title: officeTitle.agriculture, confirmedOn: firstDayOf(quarter) }]);
  });
});

describe('by hand', () => {
  const step = (name: 'remind' | 'rank') =>
    needsOf(office)('POST /cycle-steps', { body: { ...quarter, step: name } });

  it('comes the next step alone, and once, whoever asks', async () => {
    expect(await problemOf(step('rank'))).toBe('CYCLE_STEP_NOT_NEXT');
    const codes = await Promise.all([problemOf(step('remind')), problemOf(step('remind'))]);
    expect(codes.filter(code => code === undefined)).toHaveLength(1);
    expect(['CYCLE_STEP_NOT_NEXT', 'CYCLE_STEP_RUNNING']).toContain(codes.find(code => code !== undefined));
    const reminded = (await cycleNow()).steps[1];
    expect(reminded).toMatchObject({ state: 'done', doneBy: '张三', outcome: { units: 2, told: 2 } });
    // The reminder takes the place of the first notice.
    expect(await inboxOf(officer)).toEqual(['/needs-analysis/confirmations']);
  });

  it('a cycle that is not open cannot be paused', async () => {
    const body = { ...quarterAfter(quarter, 1), isPaused: true };
    expect(await problemOf(needsOf(office)('POST /cycle-pauses', { body }))).toBe('CYCLE_NOT_OPEN');
  });
});

describe('a host that was off for weeks', () => {
  it('makes up nothing while the cycle is paused', async () => {
    await needsOf(office)('POST /cycle-pauses', { body: { ...quarter, isPaused: true } });
    const runsBefore = await finishedRuns();
    test.clock.advance({ days: 45 });
    await renewSessions();
    await expect.poll(finishedRuns).toBeGreaterThan(runsBefore);
    expect(await statesNow()).toContain('close due');
    expect(await cycleNow()).toMatchObject({ state: 'paused' });
  });

  it('makes up all that is due, in order, whatever keeps an earlier quarter, and publishes the guide', async () => {
    await blockCycleOf(quarterAfter(quarter, -1));
    await needsOf(office)('POST /cycle-pauses', { body: { ...quarter, isPaused: false } });
    test.clock.advance({ days: 1 });
    await expect.poll(statesNow).toContain('publish-guide done');
    const cycle = await cycleNow();
    expect(cycle.state).toBe('finished');
    expect(cycle.steps.map(({ state }) => state)).toEqual(Array.from({ length: 7 }, () => 'done'));
    expect(cycle.steps[2]?.outcome).toEqual({ questionnaires: 1, leftOpen: 0 });
    // Closing takes the notice to confirm away; the guide is told to leaders and departments.
    const guideLink = `/needs-analysis/guides/${cycle.steps[6]?.outcome.guideId}`;
    expect(await inboxOf(officer)).toEqual([guideLink]);
    expect(await inboxOf(leader)).toEqual([guideLink]);
  });
});

/** A cycle that was opened and of which no step can be written down. */
async function blockCycleOf(blocked: Quarter): Promise<void> {
  const { administrator } = test.database;
  const { year, quarter: number } = blocked;
  await administrator.query(
    `alter table needs_analysis.cycle_step add check (year * 4 + quarter <> ${year * 4 + number})`,
  );
  await administrator.query(
    `insert into needs_analysis.cycle (county_id, year, quarter) values ('qiaojia', $1, $2)`,
    [year, number],
  );
}

async function finishedRuns(): Promise<number> {
  const rows = await test.host.database.kernel
    .selectFrom('job_run')
    .select('id')
    .where('job', '=', 'needs-analysis/run-cycles')
    .where('county_id', '=', 'qiaojia')
    .where('state', '=', 'done')
    .execute();
  return rows.length;
}

describe('the guide of the quarter', () => {
  const published = async () => {
    const { items } = await needsOf(leader)('GET /guides', { query: {} });
    return items;
  };

  it('names the needs with their reasons', async () => {
    const [summary] = await published();
    expect(summary).toMatchObject({ ...quarter, version: 1, state: 'published', publishedBy: null });
    const { content } = await needsOf(officer)('GET /guides/:id', { params: { id: summary!.id } });
    expect(content.audiences.length).toBeGreaterThan(0);
    const [audience] = content.audiences;
    expect(audience).toMatchObject({ answered: null, further: 0, gone: [] });
    expect(audience?.needs).toMatchObject([
      {
        ...{ themeName: '产业发展', rank: 1, movement: null, rankBefore: null, isStale: false },
        reasons: [{ evidence: { kind: 'priority' } }, { evidence: { kind: 'priority' } }],
      },
    ]);
  });

  it('is printed as PDF and as .docx, each time the same', async () => {
    const [summary] = await published();
    const file = (format: string) =>
      leader.send(`/qiaojia/api/needs-analysis/guides/${summary?.id}/file?format=${format}`);
    const pdf = await file('pdf');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.from(await (await file('pdf')).arrayBuffer()).equals(bytes)).toBe(true);
    const docx = await file('docx');
    expect(docx.headers.get('content-type')).toContain('wordprocessingml');
  });

  it('stays as it was, while a next version follows the data', async () => {
    const [first] = await published();
    const before = await needsOf(leader)('GET /guides/:id', { params: { id: first!.id } });
    const needs = needsOf(office);
    await needs('POST /priorities', {
      body: priorityFor(unitId, (await needs('POST /themes', { body: { name: '防汛抗旱' } })).id, {
        year: quarter.year,
      }),
    });
    await needs('POST /rankings', { body: quarter });
    const draft = await needs('POST /guides', { body: quarter });
    const params = { id: draft.id };
    expect(draft).toMatchObject({ version: 2, state: 'draft' });
    expect(draft.content.audiences[0]?.needs).toHaveLength(2);
    expect(await problemOf(needs('POST /guides', { body: quarter }))).toBe('GUIDE_DRAFTED');
    expect(await problemOf(needsOf(leader)('GET /guides/:id', { params }))).toBe('GUIDE_NOT_FOUND');

    await needs('PUT /guides/:id', { params, body: { foreword: '请各单位据此报班。' } });
    const next = await needs('POST /guides/:id/publication', { params });
    expect(next).toMatchObject({ state: 'published', publishedBy: '张三', foreword: '请各单位据此报班。' });
    expect(await problemOf(needs('PUT /guides/:id', { params, body: { foreword: '改' } }))).toBe(
      'GUIDE_PUBLISHED',
    );
    expect(await problemOf(needs('POST /guides/:id/publication', { params }))).toBe('GUIDE_PUBLISHED');
    expect(await needsOf(leader)('GET /guides/:id', { params: { id: first!.id } })).toEqual(before);
    expect((await published()).map(({ version }) => version)).toEqual([2, 1]);
  });

  it('is not made without a ranking', async () => {
    const later = quarterAfter(quarter, 3);
    expect(await problemOf(needsOf(office)('POST /guides', { body: later }))).toBe('GUIDE_WITHOUT_RANKING');
  });
});
