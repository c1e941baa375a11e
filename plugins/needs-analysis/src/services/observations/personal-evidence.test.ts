import type { TestClient, TestHost } from '@peixun/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InterviewNotes, ObservationInput } from '../../contract/index.ts';
import { createNeedsHost, needsOf, priorityFor, twoAudiences } from '../../testing/needs-host.ts';

let test: TestHost;
let school: TestClient;
let teacher: TestClient;
let audience: { id: string; name: string };
let unitId: string;
let otherUnitId: string;
let themeId: string;
let guideId: string;
let day: string;
let quarter: { year: number; quarter: number };

beforeAll(async () => {
  test = await createNeedsHost();
  school = await test.signIn({ roles: ['school'] });
  teacher = await test.signIn({ roles: ['teacher'] });
  audience = (await twoAudiences(school)).one;
  unitId = await test.unit({ name: '甲镇' });
  otherUnitId = await test.unit({ name: '乙镇' });
  themeId = (await needsOf(school)('POST /themes', { body: { name: '矛盾纠纷调解' } })).id;
  const body = { title: '提纲', opening: ['负责什么？'], themes: [{ themeId, questions: [] }], closing: [] };
  guideId = (await needsOf(school)('POST /interview-guides', { body })).id;
  day = test.clock.now().toISOString().slice(0, 10);
  quarter = { year: Number(day.slice(0, 4)), quarter: Math.ceil(Number(day.slice(5, 7)) / 3) };
  const office = needsOf(await test.signIn({ roles: ['training-office'] }));
  await office('POST /priorities', { body: priorityFor(unitId, themeId, { year: quarter.year }) });
});
afterAll(() => test?.close());

function somebody(name?: string): Promise<string> {
  return test.person({ unitId, audienceId: audience.id, ...(name && { name }) });
}

async function planned(personId?: string) {
  const plan = { guideId, interviewerId: teacher.personId!, plannedOn: day, form: 'face-to-face' as const };
  return needsOf(school)('POST /interviews', {
    body: personId
      ? { ...plan, naming: 'named', personId }
      : { ...plan, naming: 'unnamed', audienceId: audience.id },
  });
}

function notes(strength: number, values: Partial<InterviewNotes> = {}): InterviewNotes {
  const themes = [{ themeId, strength, words: '调解时说不清政策', examples: '' }];
  return { heldOn: day, form: 'face-to-face', themes, remarks: '', ...values };
}

async function held(strength: number) {
  const { id } = await planned();
  return needsOf(teacher)('PUT /my-interviews/:id/notes', { params: { id }, body: notes(strength) });
}

/** The evidence of a kind in a new ranking of the quarter, with how much each piece says. */
async function ranked(kind: 'interview' | 'observation') {
  const run = await needsOf(school)('POST /rankings', { body: quarter });
  if (!run.audiences.some(({ audienceId }) => audienceId === audience.id)) return [];
  const { items } = await needsOf(school)('GET /rankings/:id/needs', {
    params: { id: run.id },
    query: { audienceId: audience.id },
  });
  return items.flatMap(need =>
    need.contributions.map(({ evidence }) => evidence).filter(evidence => evidence.kind === kind),
  );
}

/** What comes of two rankings that both show something for the first time: the one that is kept first. */
async function rankTwiceAtOnce(): Promise<unknown[]> {
  const client = await test.database.administrator.connect();
  try {
    // Both can read, neither can keep what it shows.
    await client.query('begin; lock table needs_analysis.shown_group in share mode');
    const both = [1, 2].map(() =>
      needsOf(school)('POST /rankings', { body: quarter }).catch((error: unknown) => error),
    );
    const waiting = `select from pg_locks where not granted and relation = 'needs_analysis.shown_group'::regclass`;
    await expect.poll(async () => (await client.query(waiting)).rowCount).toBe(2);
    await client.query('commit');
    return (await Promise.all(both)).toSorted(
      (one, other) => Number(one instanceof Error) - Number(other instanceof Error),
    );
  } finally {
    client.release();
  }
}

describe('an interview', () => {
  it('waits for its interviewer, who records what only those with permission read', async () => {
    const { id } = await planned(await somebody('访谈对象'));
    const own = needsOf(teacher);
    expect((await own('GET /my-interviews')).items).toMatchObject([{ id, personName: '访谈对象' }]);
    await own('PUT /my-interviews/:id/notes', { params: { id }, body: notes(4) });
    const listed = await needsOf(school)('GET /interviews', { query: { state: 'held' } });
    expect(listed.items).toMatchObject([{ id, heldOn: day }]);
    expect(JSON.stringify(listed)).not.toContain('说不清政策');
    const read = await needsOf(school)('GET /interviews/:id/notes', { params: { id } });
    expect(read.notes.themes).toMatchObject([{ strength: 4, words: '调解时说不清政策' }]);
    const leader = needsOf(await test.signIn({ roles: ['leader'] }));
    await expect(leader('GET /interviews/:id/notes', { params: { id } })).rejects.toMatchObject({
      status: 403,
    });
    const other = needsOf(await test.signIn({ roles: ['teacher'] }));
    await expect(other('GET /my-interviews/:id', { params: { id } })).rejects.toMatchObject({
      status: 404,
      code: 'INTERVIEW_NOT_FOUND',
    });
    const { rows } = await test.database.administrator.query(
      `select position(convert_to('调解', 'utf8') in notes) > 0 as plain from needs_analysis.interview where id = $1`,
      [id],
    );
    expect(rows).toEqual([{ plain: false }]);
  });

  it('without name keeps neither person nor unit', async () => {
    const { id } = await planned();
    expect(await needsOf(school)('GET /interviews/:id', { params: { id } })).toMatchObject({
      personId: null,
      personName: null,
      unitName: null,
      audienceName: audience.name,
    });
    await needsOf(school)('POST /interviews/:id/cancellation', { params: { id } });
    await expect(
      needsOf(teacher)('PUT /my-interviews/:id/notes', { params: { id }, body: notes(3) }),
    ).rejects.toMatchObject({ code: 'INTERVIEW_CANCELLED' });
  });

  it('refuses oneself, a day to come and a theme that was not asked, each at its field', async () => {
    const body = { guideId, plannedOn: day, interviewerId: teacher.personId!, personId: teacher.personId! };
    await expect(
      needsOf(school)('POST /interviews', { body: { ...body, naming: 'named' } }),
    ).rejects.toMatchObject({ code: 'INTERVIEW_OF_ONESELF', issues: [{ path: ['interviewerId'] }] });
    const { id } = await planned();
    const record = (values: Partial<InterviewNotes>) =>
      needsOf(teacher)('PUT /my-interviews/:id/notes', { params: { id }, body: notes(3, values) });
    await expect(record({ heldOn: '2999-01-01' })).rejects.toMatchObject({
      code: 'INTERVIEW_IN_FUTURE',
      issues: [{ path: ['heldOn'] }],
    });
    const themes = [{ themeId: id, strength: 3, words: '', examples: '' }];
    await expect(record({ themes })).rejects.toMatchObject({
      code: 'INTERVIEW_THEME_NOT_ASKED',
      issues: [{ path: ['themes', 0, 'themeId'] }],
    });
  });

  it('counts from five on, and later ones five together, so that a ranking never tells what one person said', async () => {
    const { held: before } = await needsOf(school)('GET /interview-share', { query: quarter });
    for (let count = before; count < 4; count++) await held(5);
    expect(await ranked('interview')).toEqual([]);
    await held(5);
    const rankings = await rankTwiceAtOnce();
    expect(rankings).toMatchObject([{ year: quarter.year }, { status: 409, code: 'RANKING_MEANWHILE' }]);
    const [five] = await ranked('interview');
    expect(five).toMatchObject({ kind: 'interview', title: '提纲', people: 5, mean: expect.closeTo(0.8) });
    const { id } = await held(1);
    expect(await ranked('interview')).toEqual([five]);
    await needsOf(teacher)('PUT /my-interviews/:id/notes', { params: { id }, body: notes(3) });
    expect(await ranked('interview')).toEqual([five]);
    expect(await needsOf(school)('GET /interview-share', { query: quarter })).toMatchObject({
      held: 6,
      faceToFace: 6,
      share: 1,
      least: 0.6,
    });
  });
});

describe('a guide', () => {
  it('has a title of its own and stays while interviews use it', async () => {
    const needs = needsOf(school);
    const body = { title: '提纲', opening: [], themes: [{ themeId, questions: ['？'] }], closing: [] };
    await expect(needs('POST /interview-guides', { body })).rejects.toMatchObject({
      code: 'INTERVIEW_GUIDE_TITLE_TAKEN',
      issues: [{ path: ['title'] }],
    });
    await expect(needs('DELETE /interview-guides/:id', { params: { id: guideId } })).rejects.toMatchObject({
      code: 'INTERVIEW_GUIDE_IN_USE',
    });
    await expect(needs('DELETE /themes/:id', { params: { id: themeId } })).rejects.toMatchObject({
      code: 'THEME_IN_USE',
    });
  });
});

describe('an observation', () => {
  const observed = (values: Partial<ObservationInput> = {}): ObservationInput => ({
    kind: 'supervisor',
    unitId,
    personId: null,
    themeId,
    grade: 'needs-help',
    observedOn: day,
    note: '现场处置时慌乱',
    ...values,
  });
  const officerOf = (unit: string) => test.signIn({ roles: ['unit-officer'], unitId: unit });

  it('is recorded once, by and for its own unit, with its words encrypted', async () => {
    const officer = needsOf(await officerOf(unitId));
    const personId = await somebody('被观察的人');
    await officer('POST /observations', { body: observed({ personId }) });
    await expect(
      officer('POST /observations', { body: observed({ personId, grade: 'cannot' }) }),
    ).rejects.toMatchObject({ status: 409, code: 'OBSERVATION_RECORDED' });
    expect((await officer('GET /observations', { query: {} })).items).toMatchObject([
      { personName: '被观察的人', note: '现场处置时慌乱' },
    ]);
    const stranger = needsOf(await officerOf(otherUnitId));
    expect((await stranger('GET /observations', { query: {} })).items).toEqual([]);
    await expect(stranger('POST /observations', { body: observed() })).rejects.toMatchObject({
      code: 'UNIT_NOT_FOUND',
    });
    await expect(officer('POST /observations', { body: observed({ grade: '优秀' }) })).rejects.toMatchObject({
      code: 'OBSERVATION_GRADE_UNKNOWN',
      issues: [{ path: ['grade'] }],
    });
  });

  it('is imported with every wrong cell marked, and counts once five people were seen', async () => {
    const names = ['一一', '二二', '三三', '四四', '五五'];
    for (const name of names) await somebody(name);
    const head = '类别,单位,姓名,培训主题,等次,日期';
    const lines = [
      ...names.map(name => `年度考核,甲镇,${name},矛盾纠纷调解,基本称职,${day}`),
      `年度考核,甲镇,没有的人,矛盾纠纷调解,基本称职,${day}`,
      `年度考核,没有的镇,一一,没有的主题,满意,2999-01-01`,
      `年度考核,甲镇,一一,矛盾纠纷调解,不称职,${day}`,
    ];
    const upload = () =>
      needsOf(school)('POST /observation-imports/checks', {
        body: new File([[head, ...lines].join('\n')], '考核.csv'),
      });
    const check = await upload();
    const columns = Object.fromEntries(
      check.rows.map(({ row, issues }) => [row, issues.map(({ column }) => column)]),
    );
    expect(columns).toMatchObject({
      7: ['name'],
      8: ['observedOn', 'unit', 'theme', 'grade'],
      9: ['theme'],
    });
    const { imported } = await needsOf(school)('POST /observation-imports', { body: { checkId: check.id } });
    expect(imported).toBe(5);
    expect((await upload()).goodRows).toBe(0);
    expect(await ranked('observation')).toMatchObject([
      { observed: 'appraisal', of: 'people', subjects: 5, mean: expect.closeTo(0.8) },
    ]);
    const { items } = await needsOf(school)('GET /observations', { query: { kind: 'appraisal', limit: 1 } });
    await needsOf(school)('POST /observations/removals', { body: { ids: [items[0]!.id] } });
    expect(await ranked('observation')).toEqual([]);
  });
});
