import { defineRuleSet, text, type Text } from '@peixun/plugin-api';
import { z } from 'zod';

/** Where others saw how somebody works: yearly appraisal, public evaluation, inspection, supervisor. */
export const observationKind = z.enum(['appraisal', 'public-evaluation', 'inspection', 'supervisor']);

export type ObservationKind = z.output<typeof observationKind>;

/** What the kinds are called. */
export const observationKindTitles: Readonly<Record<ObservationKind, Text>> = {
  appraisal: text('年度考核', 'Yearly appraisal'),
  'public-evaluation': text('群众评议', 'Public evaluation'),
  inspection: text('干部考察或巡察', 'Inspection'),
  supervisor: text('上级观察', 'Supervisor’s observation'),
};

const grade = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]{0,30}$/),
  title: z.strictObject({ 'zh-CN': z.string().min(1).max(30), en: z.string().min(1).max(60) }),
  need: z.number().min(0).max(1).describe('How much of the theme is needed: 0 nothing, 1 fully'),
});

export type ObservedGrade = z.output<typeof grade>;

const grades = z
  .array(grade)
  .min(1)
  .max(20)
  .refine(all => new Set(all.map(({ id }) => id)).size === all.length, {
    message: 'every grade has an id of its own',
  });

/** The grades of each kind of observation, and how much each says is needed. */
export const observedGrades = defineRuleSet({
  id: 'needs-analysis/observed-grades',
  title: text('考核评价等次与需求程度', 'What grades say of needs'),
  schema: z.strictObject({
    appraisal: grades,
    'public-evaluation': grades,
    inspection: grades,
    supervisor: grades,
  }),
  versions: [
    {
      effectiveFrom: '2023-01-01',
      source: text(
        '《探索基层党员干部培训更优路径》（巧家县），三（一）：个人需求来自“问卷调查、访谈、数据分析（整合干部年度考核、群众评价等数据）”。优秀、称职、基本称职、不称职是公务员年度考核的法定等次。各等次折算为多少需求，文件均未规定，为本软件的默认值，请按本县实际配置。',
        'Qiaojia county, “The path to better training”, part 3 (1): personal needs come from questionnaires, interviews and data such as the yearly appraisal and public evaluation. The four grades of the appraisal are those of the law on civil servants. How much need each grade stands for is given nowhere: defaults of this software, to be set by the county.',
      ),
      values: {
        appraisal: [
          { id: 'excellent', title: text('优秀', 'Excellent'), need: 0.1 },
          { id: 'competent', title: text('称职', 'Competent'), need: 0.4 },
          { id: 'barely-competent', title: text('基本称职', 'Barely competent'), need: 0.8 },
          { id: 'incompetent', title: text('不称职', 'Incompetent'), need: 1 },
        ],
        'public-evaluation': [
          { id: 'satisfied', title: text('满意', 'Satisfied'), need: 0.1 },
          { id: 'fairly-satisfied', title: text('较满意', 'Fairly satisfied'), need: 0.35 },
          { id: 'neutral', title: text('一般', 'Neither'), need: 0.65 },
          { id: 'dissatisfied', title: text('不满意', 'Dissatisfied'), need: 1 },
        ],
        inspection: [
          { id: 'none', title: text('未发现问题', 'Nothing found'), need: 0 },
          { id: 'minor', title: text('一般问题', 'Minor finding'), need: 0.5 },
          { id: 'notable', title: text('突出问题', 'Notable finding'), need: 0.8 },
          { id: 'serious', title: text('严重问题', 'Serious finding'), need: 1 },
        ],
        supervisor: [
          { id: 'strong', title: text('做得好', 'Does it well'), need: 0.1 },
          { id: 'adequate', title: text('能胜任', 'Does it adequately'), need: 0.4 },
          { id: 'needs-help', title: text('需要指导', 'Needs guidance'), need: 0.7 },
          { id: 'cannot', title: text('难以胜任', 'Cannot do it yet'), need: 1 },
        ],
      },
    },
  ],
});

export type ObservedGrades = z.output<typeof observedGrades.schema>;
