import { defineApi, defineRuleSet, page, pageQuery, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** When a theme is a need of somebody, and how many of those who are taught it should need it. */
export const audienceMatchRule = defineRuleSet({
  id: 'needs-analysis/audience-match',
  title: text('混训提醒与匹配度', 'Mixed audiences and match'),
  schema: z.strictObject({
    firstNeeds: z.int().min(1).max(50).describe('A theme among the first so many of an audience is its need'),
    leastMatch: z.number().min(0).max(1).describe('Below it a class is flagged'),
  }),
  versions: [
    {
      effectiveFrom: '2023-01-01',
      source: text(
        '某市《干部教育培训规划（2023-2027年）》中期评估报告：“某班次实际参训学员与预设岗位匹配度仅*%”，“不同层级、不同类型干部‘混训’现象仍有发生”。原文数字留空，“前十位算作需求”和“低于 70% 提醒”是本软件的默认值，请按本县实际配置。',
        'A city’s mid-term evaluation of the 2023-2027 training plan: the match of trainees to post was only *% in a class, and people of different levels and kinds are still taught together. The document leaves the number blank: that the first ten count as needs and that below 70 % a class is flagged are defaults of this software, to be set by the county.',
      ),
      values: { firstNeeds: 10, leastMatch: 0.7 },
    },
  ],
});

const audienceId = z.string().min(1).max(60);

/** Ids with commas between them, as an address carries them. */
const idList = z
  .string()
  .max(4000)
  .describe('Ids with commas between them')
  .transform(ids => ids.split(',').filter(id => id !== ''));

const matchQuery = z.object({
  runId: z.uuid().describe('The ranking that says what an audience needs'),
  audienceIds: idList.pipe(z.array(audienceId).min(1).max(20)),
  themeIds: idList.pipe(z.array(z.uuid()).max(10)),
});

/** One theme for one audience. */
const themeMatch = z.object({
  themeId: z.uuid(),
  rank: z.int().nullable().describe('In the ranking of the audience; null: not ranked'),
  isNeed: z.boolean().describe('Among the first of the audience: a need of everybody in it'),
  matching: z
    .int()
    .describe(
      'People for whom it is a need, by the ranking or, told to who may see single people, by a gap of their own; fewer than five count as none',
    ),
});

const matchOfAudience = z.object({
  audienceId,
  audienceName: z.string(),
  people: z.int().nullable().describe('null: fewer than five, who are not counted'),
  share: z.number().min(0).max(1).nullable(),
  themes: z.array(themeMatch),
});

/** How well themes fit the people of audiences. */
export const audienceMatch = z.object({
  share: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe('Of all pairs of a person and a theme, those in which the theme is a need of the person'),
  expected: z.int().describe('People for whom the theme that fits most of their audience is a need'),
  warning: z.enum(['mixed', 'low']).nullable(),
  audiences: z.array(matchOfAudience),
  rule: audienceMatchRule.schema.extend({ source: z.object({ 'zh-CN': z.string(), en: z.string() }) }),
});

export type AudienceMatch = z.output<typeof audienceMatch>;

const read = { permission: 'needs-analysis.proposal.read' };

export const audienceMatchApi = defineApi({
  'GET /audience-match': {
    summary: text('培训对象与主题的匹配度', 'How well themes fit the people of audiences'),
    access: read,
    query: matchQuery,
    response: audienceMatch,
  },
  'GET /audience-themes': {
    summary: text('几类对象的全部需求主题', 'The themes that a ranking holds for audiences'),
    access: read,
    query: matchQuery.omit({ themeIds: true }),
    response: z.object({
      items: z.array(
        z.object({
          themeId: z.uuid(),
          themeName: z.string(),
          places: z.array(z.object({ audienceId, rank: z.int() })),
        }),
      ),
    }),
  },
  'GET /matching-people': {
    summary: text('符合或不符合的人员', 'Who needs every theme, or not every one'),
    access: { permission: 'needs-analysis.person-gap.read' },
    query: pageQuery.extend({ ...matchQuery.shape, matches: z.enum(['yes', 'no']).default('no') }),
    response: page(
      z.object({
        personId: z.uuid(),
        name: z.string(),
        unitName: z.string(),
        audienceName: z.string(),
        themes: z.array(z.object({ name: z.string(), by: z.enum(['audience', 'gap']) })),
      }),
    ),
  },
});
