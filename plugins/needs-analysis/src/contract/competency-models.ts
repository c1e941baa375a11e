import { defineApi, fileResponse, text, upload } from '@peixun/plugin-api';
import { z } from 'zod';

/** Something that a post needs (能力素质), with what can be observed at each level, the lowest first. */
export const competency = z.strictObject({
  id: z.uuid().describe('Stays the same through all versions of a model'),
  name: z.string().trim().min(1).max(60),
  group: z.string().trim().max(60).default(''),
  description: z.string().trim().max(500).default(''),
  themeIds: z.array(z.uuid()).max(10).default([]).describe('What can be taught to raise it'),
  levels: z.array(z.string().trim().min(1).max(300)).min(2).max(5),
});

export type Competency = z.output<typeof competency>;

/** What one post needs of one competency. */
export const requirement = z.strictObject({
  postId: z.uuid(),
  competencyId: z.uuid(),
  level: z.int().min(1).max(5).describe('The level that the post needs'),
  criticality: z
    .int()
    .min(1)
    .max(3)
    .describe('How much the post depends on it: 1 useful, 2 important, 3 critical'),
});

export type Requirement = z.output<typeof requirement>;

export const modelContent = z.strictObject({
  sources: z.string().trim().max(2000).default('').describe('What the model rests on'),
  competencies: z.array(competency).max(100),
  requirements: z.array(requirement).max(2000),
});

export type ModelContent = z.output<typeof modelContent>;

export const versionState = z.enum(['draft', 'published', 'withdrawn']);

export type VersionState = z.output<typeof versionState>;

export const modelVersionSummary = z.object({
  id: z.uuid(),
  number: z.int().min(1),
  state: versionState,
  publishedAt: z.iso.datetime().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
});

export type ModelVersionSummary = z.output<typeof modelVersionSummary>;

/** A competency model (能力素质模型). Its newest published version is in force. */
export const competencyModel = z.object({
  id: z.uuid(),
  title: z.string(),
  versions: z.array(modelVersionSummary).describe('Newest first'),
});

export type CompetencyModel = z.output<typeof competencyModel>;

export const modelVersion = modelVersionSummary.extend({
  modelId: z.uuid(),
  title: z.string(),
  content: modelContent,
  openRounds: z
    .array(z.object({ id: z.uuid(), title: z.string(), lastDay: z.iso.date(), people: z.int() }))
    .describe('Measuring rounds under way that use this version; how many people they have measured'),
});

export type ModelVersion = z.output<typeof modelVersion>;

/** How one version differs from another, by name. */
export const modelComparison = z.object({
  from: modelVersionSummary,
  to: modelVersionSummary,
  competencies: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      change: z.enum(['added', 'removed', 'changed']),
      levelsChanged: z.boolean().describe('Measurements of the one do not count for the other'),
    }),
  ),
  requirements: z.array(
    z.object({
      postName: z.string(),
      competencyName: z.string(),
      from: z.object({ level: z.int(), criticality: z.int() }).nullable(),
      to: z.object({ level: z.int(), criticality: z.int() }).nullable(),
    }),
  ),
});

export type ModelComparison = z.output<typeof modelComparison>;

const localText = z.object({ 'zh-CN': z.string(), en: z.string() });

const starterModel = z.object({
  key: z.string(),
  title: localText,
  sources: localText,
  competencies: z.int(),
  posts: z.array(z.string()),
});

/** A draft that was made of something from elsewhere, and what this county does not have. */
const adoption = z.object({
  modelId: z.uuid(),
  versionId: z.uuid(),
  missingPosts: z.array(z.string()),
  missingThemes: z.array(z.string()),
});

/** A model by names instead of ids, as it travels between counties: the JSON file, and the starter models. */
export const namedModel = z.strictObject({
  title: z.string().trim().min(1).max(100),
  sources: modelContent.shape.sources,
  competencies: z
    .array(
      competency.omit({ id: true, themeIds: true }).extend({
        themes: z.array(z.string().trim().min(1).max(60)).max(10).default([]),
        requirements: z
          .array(
            requirement
              .omit({ postId: true, competencyId: true })
              .extend({ post: z.string().trim().min(1).max(100) }),
          )
          .max(100)
          .default([]),
      }),
    )
    .max(100),
});

export type NamedModel = z.output<typeof namedModel>;

const read = { permission: 'needs-analysis.competency.read' };
const write = { permission: 'needs-analysis.competency.write' };
const byId = z.object({ id: z.uuid() });
const workbook = fileResponse('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');

export const competencyModelsApi = defineApi({
  'GET /competency-models': {
    summary: text('能力素质模型', 'Competency models with their versions'),
    access: read,
    response: z.object({ items: z.array(competencyModel) }),
  },
  'POST /competency-models': {
    summary: text('新建能力素质模型', 'Begin a competency model with an empty draft'),
    access: write,
    body: z.strictObject({ title: z.string().trim().min(1).max(100) }),
    response: competencyModel,
  },
  'GET /starter-models': {
    summary: text('起步模型', 'Models that come with the software, to be adopted as drafts'),
    access: write,
    response: z.object({ items: z.array(starterModel) }),
  },
  'POST /starter-models/:key/adoption': {
    summary: text('采用起步模型作为草稿', 'Adopt a starter model as a draft'),
    access: write,
    params: z.object({ key: z.string().min(1).max(60) }),
    response: adoption,
  },
  'POST /competency-models/:id/drafts': {
    summary: text('以最新版本起草新版本', 'Draft a new version from the newest one'),
    access: write,
    params: byId,
    response: modelVersion,
  },
  'GET /model-versions/:id': {
    summary: text('查看模型的一个版本', 'Read a version of a model'),
    access: read,
    params: byId,
    response: modelVersion,
  },
  'PUT /model-versions/:id': {
    summary: text('修改草稿', 'Change a draft'),
    access: write,
    params: byId,
    body: modelContent.extend({ title: z.string().trim().min(1).max(100) }),
    response: modelVersion,
  },
  'DELETE /model-versions/:id': {
    summary: text('放弃草稿', 'Discard a draft; a model that has nothing else goes with it'),
    access: write,
    params: byId,
  },
  'POST /model-versions/:id/publication': {
    summary: text('发布版本', 'Publish a draft: from now on it is in force'),
    access: write,
    params: byId,
    response: modelVersion,
  },
  'POST /model-versions/:id/withdrawal': {
    summary: text('停用版本', 'Withdraw a version'),
    access: write,
    params: byId,
    body: z.strictObject({
      closeRounds: z
        .boolean()
        .default(false)
        .describe('Closes the rounds under way that use it; what they measured is kept'),
    }),
    response: modelVersion,
  },
  'GET /model-comparisons': {
    summary: text('比较两个版本', 'Compare two versions'),
    access: read,
    query: z.object({ from: z.uuid(), to: z.uuid() }),
    response: modelComparison,
  },
  'GET /model-versions/:id/workbook': {
    summary: text('导出为表格', 'Export a version as a spreadsheet that can be imported again'),
    access: read,
    params: byId,
    response: workbook,
  },
  'GET /model-versions/:id/file': {
    summary: text('导出为 JSON', 'Export a version as JSON that can be imported again'),
    access: read,
    params: byId,
    response: fileResponse('application/json'),
  },
  'POST /competency-model-files': {
    summary: text('由 JSON 导入为草稿', 'Import JSON as a draft'),
    access: write,
    body: upload({ maxBytes: 2_000_000, extensions: ['json'] }),
    response: adoption,
  },
});
