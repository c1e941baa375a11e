import type { Form } from '@peixun/forms';
import { writeWorkbook } from '@peixun/spreadsheet';
import type { TestClient, TestHost } from '@peixun/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuestionnaireInput } from '../../contract/index.ts';
import { countyDay, daysAfter } from '../../domain/cycles/county-day.ts';
import { createNeedsHost, needsOf, questionnaireAbout, twoAudiences } from '../../testing/needs-host.ts';

let test: TestHost;
let school: TestClient;
let audiences: Awaited<ReturnType<typeof twoAudiences>>;
let themes: { industry: string; law: string };
let townships: { large: string; small: string };

beforeAll(async () => {
  test = await createNeedsHost();
  school = await test.signIn({ roles: ['school'] });
  audiences = await twoAudiences(school);
  const needs = needsOf(school);
  themes = {
    industry: (await needs('POST /themes', { body: { name: '产业发展' } })).id,
    law: (await needs('POST /themes', { body: { name: '矛盾纠纷调解' } })).id,
  };
  townships = {
    large: await test.unit({ name: '甲镇', kind: 'township' }),
    small: await test.unit({ name: '乙镇', kind: 'township' }),
  };
  for (const [unitId, count] of [
    [townships.large, 7],
    [townships.small, 3],
  ] as const) {
    for (let index = 0; index < count; index++) {
      await test.person({
        audienceId: audiences.one.id,
        unitId,
        name: `${unitId === townships.large ? '甲' : '乙'}${'一二三四五六七'[index]}`,
      });
    }
  }
});
afterAll(() => test?.close());

async function draft(values: Partial<QuestionnaireInput> = {}) {
  const body = questionnaireAbout(themes.industry, [audiences.one.id], values);
  return (await needsOf(school)('POST /questionnaires', { body })).id;
}

const open = (id: string) => needsOf(school)('POST /questionnaires/:id/opening', { params: { id } });
const close = (id: string) => needsOf(school)('POST /questionnaires/:id/closing', { params: { id } });
const people = async () => {
  const { rows } = await test.database.administrator.query<{ id: string; unit_id: string }>(
    'select id, unit_id from kernel.person where audience_id = $1 order by name',
    [audiences.one.id],
  );
  return rows;
};
const clients = new Map<string, Promise<TestClient>>();
const signedIn = (personId: string) => {
  const client = clients.get(personId) ?? test.signIn({ roles: ['trainee'], personId });
  clients.set(personId, client);
  return client;
};
const clientOf = async (personId: string) => needsOf(await signedIn(personId));
const inboxOf = async (personId: string) => {
  const answer = await (await signedIn(personId)).send('/qiaojia/api/kernel/notifications');
  return ((await answer.json()) as { items: { title: { en: string } }[] }).items.map(({ title }) => title.en);
};

describe('a sample', () => {
  it('is drawn by quota, asks those people alone, and replaces who stays silent', async () => {
    const needs = needsOf(school);
    const id = await draft();
    const params = { id };
    const before = await needs('GET /questionnaires/:id/sample', { params, query: { grouping: 'top-unit' } });
    expect(before.strata.map(({ groupName, onRoster }) => [groupName, onRoster]).toSorted()).toEqual([
      ['乙镇', 3],
      ['甲镇', 7],
    ]);
    const group = { audienceId: audiences.one.id, group: townships.large };
    const body = { grouping: 'top-unit' as const, quotas: [{ ...group, people: 3 }], reserve: 1 };
    const drawn = await needs('PUT /questionnaires/:id/sample', { params, body });
    expect(drawn.strata.find(stratum => stratum.group === townships.large)).toMatchObject({
      planned: 3,
      drawn: 3,
      reserve: 3,
      answered: 0,
    });
    await open(id);
    const waiting = async () => {
      const found: string[] = [];
      for (const person of await people()) {
        const { items } = await (await clientOf(person.id))('GET /assigned-questionnaires');
        if (items.some(item => item.id === id)) found.push(person.id);
      }
      return found;
    };
    const asked = await waiting();
    expect(asked).toHaveLength(3);
    const [first] = asked;
    await (
      await clientOf(first!)
    )('POST /assigned-questionnaires/:id/named-answers', {
      params,
      body: { answers: { need: 4 } },
    });
    expect(await needs('POST /questionnaires/:id/replacements', { params })).toEqual({ replaced: 2 });
    const after = await waiting();
    expect(after).toHaveLength(2);
    expect(after.filter(person => asked.includes(person))).toEqual([]);
    await expect(
      (await clientOf(asked[1]!))('POST /assigned-questionnaires/:id/named-answers', {
        params,
        body: { answers: { need: 4 } },
      }),
    ).rejects.toMatchObject({ code: 'QUESTIONNAIRE_NOT_SAMPLED' });
    const rates = await needs('GET /questionnaires/:id/response-rates', { params });
    expect(rates.items).toEqual([{ audienceId: audiences.one.id, asked: 3, answered: 1 }]);
  });

  it.each([
    [[{ group: 'nowhere', people: 1 }], 'SAMPLE_GROUP_UNKNOWN', ['quotas', 0, 'group']],
    [[{ group: 'all', people: 99 }], 'SAMPLE_QUOTA_TOO_LARGE', ['quotas', 0, 'people']],
    [[{ group: 'all', people: 0 }], 'SAMPLE_EMPTY', ['quotas']],
    [
      [
        { group: 'all', people: 1 },
        { group: 'all', people: 2 },
      ],
      'SAMPLE_GROUP_TWICE',
      ['quotas', 1, 'group'],
    ],
  ])('refuses quotas %j with %s', async (quotas, code, path) => {
    const id = await draft();
    const body = {
      grouping: 'none' as const,
      quotas: quotas.map(quota => ({ audienceId: audiences.one.id, ...quota })),
    };
    await expect(
      needsOf(school)('PUT /questionnaires/:id/sample', { params: { id }, body }),
    ).rejects.toMatchObject({ code, issues: [{ path }] });
  });
});

describe('reminders', () => {
  it('go to those who have not answered, once a day', async () => {
    const needs = needsOf(school);
    const id = await draft({ title: '提醒问卷' });
    const params = { id };
    await open(id);
    const [one, other] = await people();
    await (
      await clientOf(one!.id)
    )('POST /assigned-questionnaires/:id/named-answers', {
      params,
      body: { answers: { need: 4 } },
    });
    expect(await needs('GET /questionnaires/:id/reminder', { params })).toEqual({
      waiting: 9,
      remindedOn: null,
    });
    expect(await needs('POST /questionnaires/:id/reminders', { params })).toEqual({ reminded: 9 });
    await expect(needs('POST /questionnaires/:id/reminders', { params })).rejects.toMatchObject({
      status: 409,
      code: 'REMINDED_TODAY',
    });
    const reminders = async (personId: string) =>
      (await inboxOf(personId)).filter(title => title.includes('提醒问卷'));
    expect(await reminders(one!.id)).toEqual([]);
    expect(await reminders(other!.id)).toEqual([expect.stringMatching(/^A reminder/)]);
    await close(id);
  });

  it('do not work where nobody knows who was asked', async () => {
    const id = await draft({ anonymity: 'anonymous', distribution: 'link' });
    await open(id);
    await expect(
      needsOf(school)('POST /questionnaires/:id/reminders', { params: { id } }),
    ).rejects.toMatchObject({ code: 'QUESTIONNAIRE_NOT_ASSIGNED' });
  });
});

describe('each day', () => {
  it('reminds of what ends soon and closes what is over', async () => {
    const today = countyDay(test.clock.now(), 'Asia/Shanghai');
    const id = await draft({ title: '到期问卷', closesOn: daysAfter(today, 2) });
    await open(id);
    const state = async () => (await needsOf(school)('GET /questionnaires/:id', { params: { id } })).state;
    const reminded = async () =>
      (await needsOf(school)('GET /questionnaires/:id/reminder', { params: { id } })).remindedOn;
    test.clock.advance({ days: 1 });
    await expect.poll(reminded).not.toBeNull();
    expect(await state()).toBe('open');
    test.clock.advance({ days: 2 });
    await expect.poll(state).toBe('closed');
  });
});

it('shows participation by unit, small units together', async () => {
  const id = await draft({ title: '单位' });
  await open(id);
  const [person] = (await people()).filter(({ unit_id }) => unit_id === townships.large);
  await (
    await clientOf(person!.id)
  )('POST /assigned-questionnaires/:id/named-answers', {
    params: { id },
    body: { answers: { need: 4 } },
  });
  // Three of the small township are too few for a line of their own.
  expect(await needsOf(school)('GET /questionnaires/:id/unit-rates', { params: { id } })).toEqual({
    items: [{ unitName: null, asked: 10, answered: 1 }],
  });
});

it('keeps how many were asked when it closed, whoever comes afterwards', async () => {
  const audienceId = audiences.other.id;
  await test.person({ audienceId });
  const id = await draft({ audienceIds: [audienceId] });
  await open(id);
  const rates = () => needsOf(school)('GET /questionnaires/:id/response-rates', { params: { id } });
  const before = await rates();
  await close(id);
  await test.person({ audienceId });
  expect(await rates()).toEqual(before);
});

it('copies a questionnaire as a draft', async () => {
  const id = await draft({ title: '原件' });
  await open(id);
  const copy = await needsOf(school)('POST /questionnaires/:id/copies', { params: { id } });
  expect(copy).toMatchObject({ title: '原件 (copy)', state: 'draft', closesOn: null, isSampled: false });
});

it('has starters that can be drafted as they are', async () => {
  const { items } = await needsOf(school)('GET /questionnaire-starters');
  expect(items.length).toBeGreaterThan(1);
  for (const { title, form } of items) {
    await draft({ title: title['zh-CN'], form, themeLinks: [] });
  }
});

describe('answers on paper', () => {
  const head = (...who: string[]) => ['答卷编号', ...who, '1 need'];
  const fileOf = (columns: string[], rows: (string | number)[][]) =>
    new File(
      [writeWorkbook([{ name: '答卷', columns: columns.map(title => ({ title })), rows }]) as never],
      'paper.xlsx',
    );
  const check = (id: string, file: File) =>
    needsOf(school)('POST /questionnaires/:id/paper-answers/checks', { params: { id }, body: file });
  const take = (id: string, checkId: string) =>
    needsOf(school)('POST /questionnaires/:id/paper-answers', { params: { id }, body: { checkId } });

  it('are read row by row, each wrong cell is named, and each sheet counts once', async () => {
    const id = await draft({ title: '纸质' });
    await open(id);
    const file = fileOf(head('姓名', '单位'), [
      ['1', '甲一', '', 5],
      ['2', '甲二', '', 3],
      ['3', '甲三', '', 9],
      ['4', '无此人', '', 1],
      ['1', '甲四', '', 1],
      ['7', '甲一', '甲镇', 1],
    ]);
    const checked = await check(id, file);
    expect(checked).toMatchObject({ goodRows: 2, badRows: 4 });
    const issues = checked.rows.filter(row => row.issues.length > 0);
    expect(issues.map(({ row, issues: found }) => [row, found.map(({ column }) => column)])).toEqual([
      [4, ['q1']],
      [5, ['person']],
      [6, ['number']],
      [7, ['person']],
    ]);
    expect(await take(id, checked.id)).toEqual({ imported: 2, badRowsId: expect.any(String) });
    await expect(take(id, checked.id)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    const { rows } = await test.database.administrator.query(
      'select answers from needs_analysis.named_answer where questionnaire_id = $1 order by answers::text',
      [id],
    );
    expect(rows.map(({ answers }) => answers)).toEqual([{ need: 3 }, { need: 5 }]);
    const again = await check(id, file);
    expect(again.goodRows).toBe(0);
    await close(id);
    await expect(check(id, file)).rejects.toMatchObject({ code: 'QUESTIONNAIRE_CLOSED' });
  });

  it('without names go through the box, apart from their numbers', async () => {
    const audienceIds = [audiences.one.id, audiences.other.id];
    const id = await draft({ anonymity: 'anonymous', audienceIds });
    await open(id);
    const rows = Array.from({ length: 6 }, (_, at) => [`A-${at}`, audiences.one.name, (at % 5) + 1]);
    const checked = await check(id, fileOf(head('培训对象类别'), rows));
    expect(checked).toMatchObject({ goodRows: 6, badRows: 0 });
    expect(await take(id, checked.id)).toEqual({ imported: 6, badRowsId: null });
    const stored = async () =>
      (
        await test.database.administrator.query(
          `select a.xmin::text as moved, s.xmin::text as claimed from needs_analysis.anonymous_answer a,
           needs_analysis.paper_sheet s where a.questionnaire_id = $1 and s.questionnaire_id = $1`,
          [id],
        )
      ).rows;
    await close(id);
    await test.settled();
    expect(await stored()).toHaveLength(36);
    expect((await stored()).every(({ moved, claimed }) => moved !== claimed)).toBe(true);
    const template = await school.send(
      `/qiaojia/api/needs-analysis/questionnaires/${id}/paper-answers/template`,
    );
    expect(template.status).toBe(200);
  });
});

describe('open texts', () => {
  it('are grouped by suggestion and confirmation, and count in the ranking from five on', async () => {
    const needs = needsOf(school);
    const form: Form = { pages: [{ name: 'p', elements: [{ type: 'comment', name: 'wish' }] }] };
    const id = await draft({ form, themeLinks: [], quarter: 3, title: '开放题' });
    const params = { id };
    await open(id);
    const words = [
      '想学矛盾纠纷调解',
      '想学矛盾纠纷调解',
      '怎样做好纠纷的调解',
      '调解纠纷不会',
      '纠纷怎么调解',
      '纠纷多，调解难',
      '核桃产业发展',
      '种核桃',
    ];
    for (const [index, person] of (await people()).slice(0, words.length).entries()) {
      await (
        await clientOf(person.id)
      )('POST /assigned-questionnaires/:id/named-answers', {
        params,
        body: { answers: { wish: words[index] } },
      });
    }
    await close(id);
    await needs('PUT /themes/:id/synonyms', { params: { id: themes.industry }, body: { words: ['核桃'] } });
    const query = { audienceId: audiences.one.id };
    const read = async () => (await needs('GET /questionnaires/:id/open-texts', { params, query })).items[0]!;
    const texts = await read();
    expect(texts.texts).toHaveLength(7);
    const suggested = Map.groupBy(texts.texts, ({ suggestion }) => suggestion);
    expect([...suggested.keys()].toSorted()).toEqual([themes.law, themes.industry].toSorted());
    expect(texts.words).toEqual([
      { word: '纠纷', texts: 6 },
      { word: '调解', texts: 6 },
    ]);
    for (const [themeId, group] of suggested) {
      const hashes = group.map(({ hash }) => hash);
      await needs('PUT /questionnaires/:id/open-texts', {
        params,
        body: { question: 'wish', hashes, themeId },
      });
    }
    // Two texts about industry are too few to be a group.
    expect((await read()).groups).toEqual([{ themeId: themes.law, texts: 6 }]);
    const run = await needs('POST /rankings', { body: { year: 2026, quarter: 3 } });
    const { items } = await needs('GET /rankings/:id/needs', { params: { id: run.id }, query });
    const evidence = items.flatMap(({ contributions }) => contributions.map(part => part.evidence));
    expect(evidence).toContainEqual(
      expect.objectContaining({ kind: 'questionnaire', id, mentions: 6, respondents: 8 }),
    );
  });
});
