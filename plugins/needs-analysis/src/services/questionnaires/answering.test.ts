import type { TestClient, TestHost } from '@peixun/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuestionnaireInput } from '../../contract/index.ts';
import { countyDay, daysAfter } from '../../domain/cycles/county-day.ts';
import { createNeedsHost, needsOf, questionnaireAbout, twoAudiences } from '../../testing/needs-host.ts';

let test: TestHost;
let school: TestClient;
let audiences: Awaited<ReturnType<typeof twoAudiences>>;
let themeId: string;

beforeAll(async () => {
  test = await createNeedsHost();
  school = await test.signIn({ roles: ['school'] });
  audiences = await twoAudiences(school);
  themeId = (await needsOf(school)('POST /themes', { body: { name: '产业发展' } })).id;
});
afterAll(() => test?.close());

async function open(values: Partial<QuestionnaireInput> = {}) {
  const needs = needsOf(school);
  const { id } = await needs('POST /questionnaires', {
    body: questionnaireAbout(themeId, [audiences.one.id], values),
  });
  return needs('POST /questionnaires/:id/opening', { params: { id } });
}

async function trainee(audienceId = audiences.one.id) {
  const personId = await test.person({ audienceId });
  return needsOf(await test.signIn({ roles: ['trainee'], personId }));
}

const answers = { need: 4 };

describe('a questionnaire', () => {
  it.each<[string, Partial<QuestionnaireInput>, string, (string | number)[]]>([
    [
      'a link that asks for names',
      { distribution: 'link' },
      'QUESTIONNAIRE_LINK_IS_ANONYMOUS',
      ['anonymity'],
    ],
    [
      'a theme tied to no question',
      { themeLinks: [{ question: 'gone', themeId: '', meaning: 'need' }] },
      'QUESTIONNAIRE_LINK_UNKNOWN_QUESTION',
      ['themeLinks', 0],
    ],
    [
      'two questions of one name',
      {
        form: {
          pages: [
            {
              name: 'p',
              elements: [
                { type: 'comment', name: 'twice' },
                { type: 'comment', name: 'twice' },
              ],
            },
          ],
        },
        themeLinks: [],
      },
      'QUESTIONNAIRE_FORM_INVALID',
      ['form', 'pages', 0, 'elements', 1, 'name'],
    ],
  ])('refuses %s', async (_what, values, code, path) => {
    const themeLinks = values.themeLinks?.map(link => ({ ...link, themeId }));
    const body = questionnaireAbout(themeId, [audiences.one.id], {
      ...values,
      ...(themeLinks && { themeLinks }),
    });
    await expect(needsOf(school)('POST /questionnaires', { body })).rejects.toMatchObject({
      code,
      issues: [{ path }],
    });
  });

  it('is not changed once it is open', async () => {
    const { id } = await open();
    const body = questionnaireAbout(themeId, [audiences.one.id]);
    await expect(needsOf(school)('PUT /questionnaires/:id', { params: { id }, body })).rejects.toMatchObject({
      code: 'QUESTIONNAIRE_NOT_DRAFT',
    });
  });

  it('waits for the people of its audience until they have answered', async () => {
    const { id } = await open({ title: '等待' });
    const asked = await trainee();
    const other = await trainee(audiences.other.id);
    const titlesOf = async (client: typeof asked) =>
      (await client('GET /assigned-questionnaires')).items.map(({ title }) => title);
    expect(await titlesOf(asked)).toContain('等待');
    expect(await titlesOf(other)).toEqual([]);
    await asked('POST /assigned-questionnaires/:id/named-answers', { params: { id }, body: { answers } });
    expect(await titlesOf(asked)).not.toContain('等待');
    await expect(
      other('POST /assigned-questionnaires/:id/named-answers', { params: { id }, body: { answers } }),
    ).rejects.toMatchObject({ status: 404, code: 'QUESTIONNAIRE_NOT_FOUND' });
  });

  it('counts one anonymous answer a person, also when sent at once', async () => {
    const { id } = await open({ anonymity: 'anonymous' });
    const person = await trainee();
    const give = () =>
      person('POST /assigned-questionnaires/:id/anonymous-answers', { params: { id }, body: { answers } });
    const outcomes = await Promise.allSettled([give(), give(), give()]);
    const refused = outcomes.filter(outcome => outcome.status === 'rejected');
    expect(refused.map(({ reason }) => reason.code)).toEqual(['ALREADY_ANSWERED', 'ALREADY_ANSWERED']);
  });

  it('lets a named answer be changed until it is closed: the last one holds and counts once', async () => {
    const { id } = await open();
    const person = await trainee();
    const give = (need: number) =>
      person('POST /assigned-questionnaires/:id/named-answers', {
        params: { id },
        body: { answers: { need } },
      });
    await give(1);
    await Promise.all([give(2), give(2)]);
    expect((await person('GET /answered-questionnaires')).items.map(item => item.id)).toContain(id);
    expect(await person('GET /assigned-questionnaires/:id', { params: { id } })).toMatchObject({
      given: { need: 2 },
    });
    const rates = await needsOf(school)('GET /questionnaires/:id/response-rates', { params: { id } });
    expect(rates.items).toMatchObject([{ answered: 1 }]);
    const closed = await needsOf(school)('POST /questionnaires/:id/closing', { params: { id } });
    expect(closed.closesOn).toBe(test.clock.now().toISOString().slice(0, 10));
    await expect(give(5)).rejects.toMatchObject({ status: 409, code: 'QUESTIONNAIRE_CLOSED' });
  });

  it('refuses answers that its questions do not take, each at its place', async () => {
    const { id } = await open();
    await expect(
      (await trainee())('POST /assigned-questionnaires/:id/named-answers', {
        params: { id },
        body: { answers: { need: 9, other: 1 } },
      }),
    ).rejects.toMatchObject({
      code: 'ANSWERS_INVALID',
      issues: [{ path: ['answers', 'need'] }, { path: ['answers', 'other'] }],
    });
  });

  it('takes no named answer as an anonymous one', async () => {
    const { id } = await open({ anonymity: 'named' });
    await expect(
      (await trainee())('POST /assigned-questionnaires/:id/anonymous-answers', {
        params: { id },
        body: { answers },
      }),
    ).rejects.toMatchObject({ code: 'QUESTIONNAIRE_OTHER_ANONYMITY' });
  });

  it('is answered by link without an account until it is closed', async () => {
    const { id, linkToken } = await open({ anonymity: 'anonymous', distribution: 'link' });
    const visitor = needsOf(test.visitor());
    const params = { token: linkToken ?? '' };
    const shown = await visitor('GET /linked-questionnaires/:token', { params });
    expect(shown.audiences).toEqual([audiences.one]);
    const body = { audienceId: audiences.one.id, answers };
    await visitor('POST /linked-questionnaires/:token/answers', { params, body });
    await needsOf(school)('POST /questionnaires/:id/closing', { params: { id } });
    await expect(
      visitor('POST /linked-questionnaires/:token/answers', { params, body }),
    ).rejects.toMatchObject({
      status: 404,
      code: 'QUESTIONNAIRE_LINK_ENDED',
    });
  });
});

describe('the notice of a questionnaire', () => {
  const unread = async (client: TestClient) => {
    const answer = await client.send('/qiaojia/api/kernel/notifications');
    return ((await answer.json()) as { unread: number }).unread;
  };
  const give = (client: TestClient, id: string, anonymity: 'named' | 'anonymous') =>
    needsOf(client)(`POST /assigned-questionnaires/:id/${anonymity}-answers`, {
      params: { id },
      body: { answers },
    });

  it.each(['named', 'anonymous'] as const)(
    'leaves the inbox of who has given a %s answer, and all inboxes when it is closed',
    async anonymity => {
      const [one, other] = await Promise.all(
        [0, 1].map(async () =>
          test.signIn({
            roles: ['trainee'],
            personId: await test.person({ audienceId: audiences.one.id }),
          }),
        ),
      );
      const { id } = await open({ anonymity });
      expect([await unread(one!), await unread(other!)]).toEqual([1, 1]);
      await give(one!, id, anonymity);
      expect([await unread(one!), await unread(other!)]).toEqual([0, 1]);
      await needsOf(school)('POST /questionnaires/:id/closing', { params: { id } });
      expect(await unread(other!)).toBe(0);
    },
  );
});

describe('results', () => {
  it('of named answers are shown when no more can come, and never of fewer than five', async () => {
    const { id } = await open();
    const give = async () =>
      (await trainee())('POST /assigned-questionnaires/:id/named-answers', {
        params: { id },
        body: { answers },
      });
    for (let count = 0; count < 4; count++) await give();
    const read = () =>
      needsOf(school)('GET /questionnaires/:id/results', {
        params: { id },
        query: { audienceId: audiences.one.id },
      });
    await expect(read()).rejects.toMatchObject({ code: 'QUESTIONNAIRE_RESULTS_EARLY' });
    await needsOf(school)('POST /questionnaires/:id/closing', { params: { id } });
    expect(await read()).toEqual({ answers: null, questions: [] });
  });

  it('of anonymous answers are published once, and lead back to nobody', async () => {
    const { id } = await open({ anonymity: 'anonymous' });
    const read = () =>
      needsOf(school)('GET /questionnaires/:id/results', {
        params: { id },
        query: { audienceId: audiences.one.id },
      });
    for (const need of [1, 2, 3, 4, 5]) {
      await expect(read()).rejects.toMatchObject({ code: 'QUESTIONNAIRE_RESULTS_EARLY' });
      const person = await trainee();
      await person('POST /assigned-questionnaires/:id/anonymous-answers', {
        params: { id },
        body: { answers: { need } },
      });
    }
    await needsOf(school)('POST /questionnaires/:id/closing', { params: { id } });
    await test.settled();
    expect(await read()).toMatchObject({
      answers: 5,
      questions: [
        {
          name: 'need',
          answered: 5,
          mean: 3,
          counts: [1, 2, 3, 4, 5].map(value => ({ value, count: null })),
        },
      ],
    });
    const { rows } = await test.database.administrator.query(
      `select (select count(distinct xmin::text) from needs_analysis.anonymous_answer where questionnaire_id = $1::uuid) as moves,
        (select count(*) from needs_analysis.anonymous_answer a join needs_analysis.participation p
          on p.questionnaire_id = a.questionnaire_id and p.xmin::text = a.xmin::text where a.questionnaire_id = $1::uuid) as shared,
        (select count(*) from kernel.audit_entry where object_id = $1::text and details ? 'answered') as audited`,
      [id],
    );
    expect(rows).toEqual([{ moves: '1', shared: '0', audited: '0' }]);
  });

  it('wait for the last anonymous answers of their audience, and for no other audience', async () => {
    const both = [audiences.one.id, audiences.other.id];
    const { id } = await open({ anonymity: 'anonymous', audienceIds: both });
    const read = (audienceId: string) =>
      needsOf(school)('GET /questionnaires/:id/results', { params: { id }, query: { audienceId } });
    await needsOf(school)('POST /questionnaires/:id/closing', { params: { id } });
    await test.settled();
    await test.database.administrator.query(
      `update needs_analysis.questionnaire set published_audience_ids = array[$2] where id = $1`,
      [id, audiences.one.id],
    );
    expect(await read(audiences.one.id)).toEqual({ answers: null, questions: [] });
    await expect(read(audiences.other.id)).rejects.toMatchObject({
      code: 'QUESTIONNAIRE_RESULTS_SETTLING',
    });
  });
});

it('takes no answer after its last day, which is two weeks away unless told', async () => {
  const today = countyDay(test.clock.now(), 'Asia/Shanghai');
  expect((await open()).closesOn).toBe(daysAfter(today, 14));
  const { id } = await open({ closesOn: today });
  const late = await trainee();
  test.clock.advance({ days: 1 });
  await expect(
    late('POST /assigned-questionnaires/:id/named-answers', { params: { id }, body: { answers } }),
  ).rejects.toMatchObject({ status: 409, code: 'QUESTIONNAIRE_LATE' });
});
