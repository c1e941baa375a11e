import { defineApi, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';
import { quarterQuery } from './rankings.ts';

export const interviewForm = z.enum(['face-to-face', 'video', 'phone']);

export type InterviewForm = z.output<typeof interviewForm>;

export const interviewState = z.enum(['planned', 'held', 'cancelled']);

export type InterviewState = z.output<typeof interviewState>;

const questions = z.array(z.string().trim().min(1).max(300)).max(20);

/** What interviewers ask (访谈提纲): to begin with, of each theme, and in the end. */
export const interviewGuideInput = z.strictObject({
  title: z.string().trim().min(1).max(100),
  opening: questions,
  themes: z
    .array(z.strictObject({ themeId: z.uuid(), questions }))
    .min(1)
    .max(30),
  closing: questions,
});

export type InterviewGuideInput = z.output<typeof interviewGuideInput>;

export const interviewGuide = interviewGuideInput.extend({
  id: z.uuid(),
  interviews: z.int().describe('How many were planned or held with it'),
});

export type InterviewGuide = z.output<typeof interviewGuide>;

/** The questions that a new guide begins with; `{theme}` stands for the name of a theme. */
const starterGuide = z.object({
  title: z.string(),
  opening: questions,
  ofTheme: questions,
  closing: questions,
});

export type StarterGuide = z.output<typeof starterGuide>;

const plan = z.strictObject({
  guideId: z.uuid(),
  interviewerId: z.uuid().describe('The person who holds it'),
  plannedOn: z.iso.date(),
  form: interviewForm.default('face-to-face'),
});

/** Whom to interview: somebody by name, or somebody of an audience whose name and unit are not kept. */
export const interviewInput = z.discriminatedUnion('naming', [
  plan.extend({ naming: z.literal('named'), personId: z.uuid() }),
  plan.extend({ naming: z.literal('unnamed'), audienceId: z.string().min(1).max(60) }),
]);

export type InterviewInput = z.output<typeof interviewInput>;

export const interview = z.object({
  id: z.uuid(),
  guideId: z.uuid(),
  guideTitle: z.string(),
  state: interviewState,
  form: interviewForm,
  personId: z.uuid().nullable().describe('Null: without name'),
  personName: z.string().nullable(),
  unitName: z.string().nullable(),
  audienceId: z.string(),
  audienceName: z.string(),
  interviewerId: z.uuid(),
  interviewerName: z.string(),
  plannedOn: z.iso.date(),
  heldOn: z.iso.date().nullable(),
});

export type Interview = z.output<typeof interview>;

/** What was said about a theme. */
const themeNotes = z.strictObject({
  themeId: z.uuid(),
  strength: z.int().min(1).max(5).describe('How strongly it is needed: 1 not at all, 5 urgently'),
  words: z.string().trim().max(2000).default('').describe('What the interviewee said'),
  examples: z.string().trim().max(2000).default('').describe('What the interviewer saw or was told of'),
});

export const interviewNotes = z.strictObject({
  heldOn: z.iso.date(),
  form: interviewForm,
  themes: z.array(themeNotes).min(1).max(30),
  remarks: z.string().trim().max(4000).default(''),
});

export type InterviewNotes = z.output<typeof interviewNotes>;

/** An interview as its interviewer sees it. */
const ownInterview = interview.extend({
  guide: interviewGuideInput,
  notes: interviewNotes.nullable(),
});

/** How many interviews of a quarter were held face to face, against the rule. */
const interviewShare = z.object({
  planned: z.int().describe('Not held yet, and planned for the quarter'),
  held: z.int(),
  faceToFace: z.int(),
  share: z.number().nullable().describe('Null: none was held'),
  least: z.number(),
  source: z.object({ 'zh-CN': z.string(), en: z.string() }),
});

const read = { permission: 'needs-analysis.interview.read' };
const planning = { permission: 'needs-analysis.interview.plan' };
const conduct = { permission: 'needs-analysis.interview.conduct' };
const byId = z.object({ id: z.uuid() });

export const interviewsApi = defineApi({
  'GET /interview-guides': {
    summary: text('访谈提纲', 'Interview guides'),
    access: read,
    response: z.object({ items: z.array(interviewGuide), starter: starterGuide }),
  },
  'GET /interview-guides/:id': {
    summary: text('查看访谈提纲', 'Read an interview guide'),
    access: read,
    params: byId,
    response: interviewGuide,
  },
  'POST /interview-guides': {
    summary: text('编写访谈提纲', 'Write an interview guide'),
    access: planning,
    body: interviewGuideInput,
    response: interviewGuide,
  },
  'PUT /interview-guides/:id': {
    summary: text('修改访谈提纲', 'Change an interview guide'),
    access: planning,
    params: byId,
    body: interviewGuideInput,
    response: interviewGuide,
  },
  'DELETE /interview-guides/:id': {
    summary: text('删除未使用的访谈提纲', 'Remove a guide that no interview uses'),
    access: planning,
    params: byId,
  },
  'GET /interviews': {
    summary: text('访谈安排', 'List interviews, newest first, without what was said'),
    access: read,
    query: pageQuery.extend({
      state: interviewState.optional(),
      audienceId: z.string().min(1).max(60).optional(),
      guideId: z.uuid().optional(),
    }),
    response: page(interview),
  },
  'GET /interview-share': {
    summary: text('面对面访谈比例', 'The share of interviews held face to face'),
    access: read,
    query: quarterQuery,
    response: interviewShare,
  },
  'GET /interviews/:id': {
    summary: text('查看访谈安排', 'Read an interview, without what was said'),
    access: read,
    params: byId,
    response: interview,
  },
  'POST /interviews': {
    summary: text('安排访谈', 'Plan an interview'),
    access: planning,
    body: interviewInput,
    response: interview,
  },
  'PUT /interviews/:id/plan': {
    summary: text('调整访谈安排', 'Change when, how and by whom an interview is held'),
    access: planning,
    params: byId,
    body: plan.omit({ guideId: true }),
    response: interview,
  },
  'POST /interviews/:id/cancellation': {
    summary: text('取消访谈', 'Cancel a planned interview'),
    access: planning,
    params: byId,
    response: interview,
  },
  'GET /interviews/:id/notes': {
    summary: text('查看访谈记录', 'Read what was said in an interview'),
    access: { permission: 'needs-analysis.interview-notes.read' },
    params: byId,
    response: interview.extend({ guide: interviewGuideInput, notes: interviewNotes }),
  },
  'GET /my-interviews': {
    summary: text('由我访谈', 'The interviews that I hold, planned ones first'),
    access: conduct,
    response: z.object({ items: z.array(interview) }),
  },
  'GET /my-interviews/:id': {
    summary: text('打开由我进行的访谈', 'Open an interview that I hold'),
    access: conduct,
    params: byId,
    response: ownInterview,
  },
  'PUT /my-interviews/:id/notes': {
    summary: text('提交访谈记录', 'Record an interview; later notes replace earlier ones'),
    access: conduct,
    params: byId,
    body: interviewNotes,
    response: interview,
  },
});
