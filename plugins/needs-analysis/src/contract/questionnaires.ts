import { formSchema } from '@peixun/forms';
import { defineApi, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';
import { quarterQuery } from './rankings.ts';

/**
 * Ties a question, or one choice or row of it, to a theme. `need`: a high answer means that it is needed;
 * `mastery`: a high answer means that it is mastered already.
 */
export const themeLink = z.strictObject({
  question: z.string().min(1),
  item: z.string().min(1).optional().describe('A choice, or a row of a matrix'),
  themeId: z.uuid(),
  meaning: z.enum(['need', 'mastery']).default('need'),
});

export type ThemeLink = z.output<typeof themeLink>;

export const questionnaireState = z.enum(['draft', 'open', 'closed']);

/** By question name; the questionnaire's own rules are checked when it arrives. */
const answers = z.record(z.string(), z.unknown());

export const questionnaireInput = z.strictObject({
  title: z.string().trim().min(1).max(200),
  form: formSchema,
  themeLinks: z.array(themeLink).max(500),
  audienceIds: z.array(z.string().min(1).max(60)).min(1).max(50),
  anonymity: z.enum(['named', 'anonymous']),
  distribution: z
    .enum(['link', 'assigned'])
    .describe(
      'link: everybody who has it, without account; assigned: the people of its audiences, signed in',
    ),
  year: z.int().min(2000).max(2100),
  quarter: z.int().min(1).max(4),
  closesOn: z.iso.date().nullable().default(null).describe('The last day on which answers count'),
});

export type QuestionnaireInput = z.output<typeof questionnaireInput>;

export const questionnaire = questionnaireInput.extend({
  id: z.uuid(),
  state: questionnaireState,
  closesOn: z.iso.date().nullable(),
  themeLinks: z.array(themeLink),
  linkToken: z.string().nullable().describe('The secret part of the link; null unless it is open by link'),
  isSampled: z.boolean().describe('Only people who were drawn are asked'),
});

export type Questionnaire = z.output<typeof questionnaire>;

const summary = questionnaire.omit({ form: true, themeLinks: true });

/** Who may see it to answer: never who else did, or what. */
const toAnswer = z.object({
  id: z.uuid(),
  title: z.string(),
  anonymity: z.enum(['named', 'anonymous']),
  audiences: z.array(z.object({ id: z.string(), name: z.string() })),
  form: formSchema,
  closesOn: z.iso.date().nullable(),
  given: answers.nullable().describe('What the person answered before; null for anonymous ones'),
});

export const responseRate = z.object({
  audienceId: z.string().min(1).max(60),
  asked: z.int().nullable().describe('null: a link reaches an unknown number'),
  answered: z.int().describe('By link: how many anonymous answers have arrived, five together'),
});

/** Participation below a township or department; small units are taken together. */
export const unitRate = z.object({
  unitName: z.string().nullable().describe('null: small units together'),
  asked: z.int().min(5),
  answered: z.int(),
});

export type UnitRate = z.output<typeof unitRate>;

/** A questionnaire to begin with: it is copied, changed and never sent as it is. */
const starter = z.object({
  key: z.string(),
  title: z.record(z.enum(['zh-CN', 'en']), z.string()),
  about: z.record(z.enum(['zh-CN', 'en']), z.string()),
  form: formSchema,
});

/** How far a questionnaire is; by link nobody knows how many were asked. */
const questionnaireProgress = summary
  .pick({ id: true, title: true, state: true, anonymity: true, closesOn: true })
  .extend({
    asked: z.int().nullable(),
    answered: z.int(),
    daysLeft: z.int().nullable().describe('Below zero: its last day is over and it is still open'),
  });

/** Over all questionnaires of a quarter. */
const quarterResponse = z.object({
  audienceId: z.string().min(1).max(60),
  audienceName: z.string(),
  asked: z.int().describe('By questionnaires that were assigned'),
  answered: z.int().describe('Of those who were asked'),
  byLink: z.int().describe('Answers by link, of an unknown number of people'),
});

const count = z.int().nullable().describe('null: too few, therefore not shown');
const value = z.union([z.string(), z.number(), z.boolean()]);
const bound = z
  .enum(['few', 'most'])
  .optional()
  .describe('Of a hidden count: fewer than five, perhaps nobody, or all but so few');
const counts = z.array(z.object({ value, count, bound })).readonly();
const mean = z.number().nullable();

/** The `FormSummary` of `@peixun/forms`. */
const results = z.object({
  answers: count,
  questions: z
    .array(
      z.object({
        name: z.string(),
        type: z.string(),
        answered: count,
        counts: counts.optional(),
        mean: mean.optional(),
        places: z
          .array(z.object({ value, place: z.number().nullable() }))
          .readonly()
          .optional(),
        rows: z
          .array(z.object({ row: value, answered: count, counts, mean }))
          .readonly()
          .optional(),
        texts: z.array(z.string()).readonly().nullable().optional(),
      }),
    )
    .readonly(),
});

const read = { permission: 'needs-analysis.questionnaire.read' };
const write = { permission: 'needs-analysis.questionnaire.write' };
const give = { permission: 'needs-analysis.answer.give' };
const byId = z.object({ id: z.uuid() });
const byToken = z.object({ token: z.string().length(24) });

export const questionnairesApi = defineApi({
  'GET /questionnaires': {
    summary: text('问卷列表', 'List questionnaires'),
    access: read,
    query: pageQuery.extend({
      state: questionnaireState.optional(),
      year: z.coerce.number().int().optional(),
    }),
    response: page(summary),
  },
  'GET /questionnaires/:id': {
    summary: text('查看问卷', 'Read a questionnaire'),
    access: read,
    params: byId,
    response: questionnaire,
  },
  'POST /questionnaires': {
    summary: text('新建问卷', 'Draft a questionnaire'),
    access: write,
    body: questionnaireInput,
    response: questionnaire,
  },
  'PUT /questionnaires/:id': {
    summary: text('修改草稿', 'Change a draft'),
    access: write,
    params: byId,
    body: questionnaireInput,
    response: questionnaire,
  },
  'POST /questionnaires/:id/opening': {
    summary: text('发布问卷', 'Open a questionnaire'),
    access: write,
    params: byId,
    response: questionnaire,
  },
  'POST /questionnaires/:id/closing': {
    summary: text('结束问卷', 'Close a questionnaire'),
    access: write,
    params: byId,
    response: questionnaire,
  },
  'POST /questionnaires/:id/copies': {
    summary: text('复制为新草稿', 'Draft a copy for the present quarter'),
    access: write,
    params: byId,
    response: questionnaire,
  },
  'GET /questionnaire-starters': {
    summary: text('起步问卷', 'Questionnaires to begin with'),
    access: write,
    response: z.object({ items: z.array(starter) }),
  },
  'GET /questionnaires/:id/reminder': {
    summary: text('有多少人尚未填写', 'How many have not answered, and when they were reminded'),
    access: read,
    params: byId,
    response: z.object({ waiting: z.int(), remindedOn: z.iso.date().nullable() }),
  },
  'POST /questionnaires/:id/reminders': {
    summary: text('提醒尚未填写的人', 'Remind those who have not answered'),
    access: write,
    params: byId,
    response: z.object({ reminded: z.int() }),
  },
  'GET /questionnaires/:id/unit-rates': {
    summary: text('各单位的回收率', 'Response rate by township and department'),
    access: read,
    params: byId,
    response: z.object({ items: z.array(unitRate) }),
  },
  'GET /questionnaires/:id/response-rates': {
    summary: text('各类对象的回收率', 'Response rate of each audience'),
    access: read,
    params: byId,
    response: z.object({ items: z.array(responseRate) }),
  },
  'GET /questionnaires/:id/results': {
    summary: text('问卷结果（不足五人不显示）', 'Results; groups below five are not shown'),
    access: read,
    params: byId,
    query: z.object({ audienceId: z.string().min(1).max(60) }),
    response: results,
  },
  'GET /questionnaires-under-way': {
    summary: text('未发布和进行中的问卷', 'Drafts and open questionnaires, the next to close first'),
    access: read,
    response: z.object({ items: z.array(questionnaireProgress) }),
  },
  'GET /response-rates': {
    summary: text('一个季度各类对象的回收率', 'Response rate of each audience over a quarter'),
    access: read,
    query: quarterQuery,
    response: z.object({ items: z.array(quarterResponse) }),
  },
  'GET /assigned-questionnaires': {
    summary: text('待我填写的问卷', 'Questionnaires that wait for my answer'),
    access: give,
    response: z.object({
      items: z.array(toAnswer.pick({ id: true, title: true, anonymity: true, closesOn: true })),
    }),
  },
  'GET /answered-questionnaires': {
    summary: text('已提交、仍可修改的实名问卷', 'Named questionnaires that I answered and may still change'),
    access: give,
    response: z.object({ items: z.array(toAnswer.pick({ id: true, title: true, closesOn: true })) }),
  },
  'GET /assigned-questionnaires/:id': {
    summary: text('打开待填问卷', 'Open a questionnaire to answer it'),
    access: give,
    params: byId,
    response: toAnswer,
  },
  'POST /assigned-questionnaires/:id/named-answers': {
    summary: text('提交或修改实名答卷', 'Send a named answer, or change it before the questionnaire closes'),
    access: give,
    params: byId,
    body: z.strictObject({ answers }),
  },
  'POST /assigned-questionnaires/:id/anonymous-answers': {
    summary: text('提交匿名答卷', 'Send an anonymous answer'),
    access: give,
    params: byId,
    body: z.strictObject({ answers }),
    trace: 'anonymous',
  },
  'GET /linked-questionnaires/:token': {
    summary: text('通过链接打开问卷', 'Open a questionnaire by its link'),
    access: { public: 'People without an account answer by a link that cannot be guessed.' },
    params: byToken,
    response: toAnswer,
    trace: 'anonymous',
  },
  'POST /linked-questionnaires/:token/answers': {
    summary: text('通过链接提交答卷', 'Send an answer by link'),
    access: { public: 'People without an account answer by a link that cannot be guessed.' },
    params: byToken,
    body: z.strictObject({ audienceId: z.string().min(1).max(60), answers }),
    trace: 'anonymous',
  },
});
