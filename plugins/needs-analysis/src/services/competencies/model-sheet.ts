import { text } from '@peixun/plugin-api';
import { defineSheet } from '@peixun/spreadsheet';
import { needsAnalysisErrors as errors } from '../../contract/index.ts';

const level = (chinese: string, english: string, example: string) =>
  ({ title: text(chinese, english), type: 'text', example }) as const;

/** A competency model as a table: a row for each competency and post that needs it. */
export const modelSheet = defineSheet({
  id: 'competency-model',
  title: text('能力素质模型', 'Competency model'),
  columns: {
    model: {
      title: text('模型', 'Model'),
      type: 'text',
      required: true,
      note: text('模型名称。已有的模型会加入草稿。', 'Its title; an existing model gets them as a draft.'),
      example: '基层干部能力素质模型',
    },
    group: { title: text('分组', 'Group'), type: 'text', example: '治理能力' },
    competency: {
      title: text('能力', 'Competency'),
      type: 'text',
      required: true,
      synonyms: ['能力素质', '能力名称'],
      example: '矛盾调解',
    },
    description: { title: text('说明', 'Description'), type: 'text', synonyms: ['定义'] },
    themes: {
      title: text('培训主题', 'Themes'),
      type: 'text',
      synonyms: ['主题'],
      note: text('主题树中的名称，多个用顿号隔开。', 'Names of the theme tree, separated by 、 or commas.'),
      example: '矛盾纠纷调解',
    },
    level1: level('一级', 'Level 1', '能及时发现并上报苗头'),
    level2: level('二级', 'Level 2', '能按程序调解一般纠纷'),
    level3: level('三级', 'Level 3', '能牵头化解复杂纠纷'),
    level4: level('四级', 'Level 4', ''),
    level5: level('五级', 'Level 5', ''),
    post: {
      title: text('岗位', 'Post'),
      type: 'text',
      note: text(
        '岗位目录中的名称；同一能力对多个岗位有要求时，每个岗位一行。',
        'A name of the list of posts; a row for each post that needs the competency.',
      ),
      example: '村（社区）党组织书记',
    },
    required: {
      title: text('所需等级', 'Required level'),
      type: 'integer',
      min: 1,
      max: 5,
      example: '3',
    },
    criticality: {
      title: text('重要程度', 'Criticality'),
      type: 'choice',
      choices: {
        '3': { title: text('关键', 'critical') },
        '2': { title: text('重要', 'important') },
        '1': { title: text('有用', 'useful') },
      },
    },
  },
  unique: [['model', 'competency', 'post']],
  rowChecks: [
    row => {
      const words = levelsOf(row);
      if (words !== undefined) return undefined;
      return { ...problemOf(errors.MODEL_LEVELS_BROKEN()), column: 'level1' };
    },
    ({ post, required, criticality }) => {
      const given = [post, required, criticality].filter(value => value !== undefined && value !== '');
      if (given.length === 0 || given.length === 3) return undefined;
      return { ...problemOf(errors.MODEL_ROW_INCOMPLETE()), column: 'required' };
    },
  ],
});

export type ModelSheet = typeof modelSheet;

type LevelCells = Partial<Record<'level1' | 'level2' | 'level3' | 'level4' | 'level5', string>>;

/** The levels of a row from the first on; undefined where there are fewer than two, or a gap between them. */
export function levelsOf({ level1, level2, level3, level4, level5 }: LevelCells): string[] | undefined {
  const cells = [level1, level2, level3, level4, level5].map(words => words ?? '');
  const given = cells.filter(words => words !== '');
  return given.length >= 2 && cells.slice(0, given.length).every(words => words !== '') ? given : undefined;
}

function problemOf({ code, title }: { code: string; title: ReturnType<typeof text> }) {
  return { code, message: title };
}
