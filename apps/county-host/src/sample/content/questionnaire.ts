import type { AudienceName } from '../roster/audiences.ts';
import type { Random } from '../roster/random.ts';

/** A topic that a questionnaire asks about, and how much the invented people want it: 0 not at all, 1 most. */
export interface AskedTopic {
  /** A topic of the county's theme tree. */
  readonly name: string;
  readonly pull: number;
}

/** A questionnaire of a sample county, who is asked, and how many answer. */
export interface SampleQuestionnaire {
  readonly title: string;
  readonly audiences: readonly AudienceName[];
  readonly anonymity: 'named' | 'anonymous';
  readonly distribution: 'link' | 'assigned';
  readonly topics: readonly AskedTopic[];
  /** How many answer; none while it is a draft. */
  readonly answers: number;
  /** Named answers count in a ranking once no more can come: when it is closed. */
  readonly state: 'draft' | 'open' | 'closed';
  /** Prepared for the quarter that comes, whose cycle opens it. */
  readonly isForNextQuarter?: boolean;
  /** What people say who are asked for a difficulty, which only those are who have one; not asked unless told. */
  readonly difficulties?: readonly string[];
}

const levels = [
  { value: 1, zh: '不了解', en: 'Not at all' },
  { value: 2, zh: '略知', en: 'A little' },
  { value: 3, zh: '一般', en: 'Fairly' },
  { value: 4, zh: '较熟练', en: 'Well' },
  { value: 5, zh: '熟练', en: 'Very well' },
];

const teachingForms = [
  { value: 'lecture', zh: '专题讲授', en: 'Lecture' },
  { value: 'case', zh: '案例教学', en: 'Case study' },
  { value: 'site', zh: '现场教学', en: 'Teaching on site' },
  { value: 'simulation', zh: '情景模拟', en: 'Simulation' },
  { value: 'online', zh: '线上学习', en: 'Online' },
];

const mostWishes = 3;

/** Branches: only who has a difficulty is asked which. */
const difficultyPage = {
  name: 'difficulty',
  title: both('工作难题', 'Difficulties'),
  elements: [
    {
      type: 'boolean',
      name: 'hasDifficulty',
      title: both(
        '工作中有靠现有本领解决不了的难题吗？',
        'Is there a difficulty at work that you cannot solve yet?',
      ),
      isRequired: true,
    },
    {
      type: 'comment',
      name: 'difficulty',
      title: both('是什么难题？', 'Which one?'),
      visibleIf: '{hasDifficulty} = true',
      isRequired: true,
      maxLength: 200,
    },
  ],
};

/** The questionnaire in SurveyJS's format: what people master, what they wish, how they like to learn. */
export function formOf({ topics, difficulties }: SampleQuestionnaire): Record<string, unknown> {
  const items = topics.map(({ name }, index) => ({ value: topicKey(index), text: name }));
  return {
    pages: [
      {
        name: 'topics',
        elements: [
          {
            type: 'matrix',
            name: 'mastery',
            title: both('以下方面，您目前掌握得怎样？', 'How well do you master these topics now?'),
            isRequired: true,
            isAllRowRequired: true,
            columns: choicesOf(levels),
            rows: items,
          },
          {
            type: 'checkbox',
            name: 'wishes',
            title: both(
              '今后一个季度，您最希望参加哪些培训？',
              'Which training do you wish most for the next quarter?',
            ),
            isRequired: true,
            maxSelectedChoices: mostWishes,
            choices: items,
          },
        ],
      },
      ...(difficulties ? [difficultyPage] : []),
      {
        name: 'ways',
        elements: [
          {
            type: 'radiogroup',
            name: 'teachingForm',
            title: both('您更愿意接受哪种培训方式？', 'Which way of teaching do you like best?'),
            choices: choicesOf(teachingForms),
          },
          {
            type: 'rating',
            name: 'lastYear',
            title: both('您对上一年度培训的总体评价', 'How was last year’s training?'),
            rateMin: 1,
            rateMax: 5,
            minRateDescription: both('很不满意', 'Very poor'),
            maxRateDescription: both('非常满意', 'Excellent'),
          },
          {
            type: 'comment',
            name: 'remarks',
            title: both('其他意见建议（选填）', 'Anything else (optional)'),
          },
        ],
      },
    ],
  };
}

/** What each row and choice says about a topic. */
export function topicLinksOf({ topics }: SampleQuestionnaire) {
  return topics.flatMap(({ name }, index) => [
    { question: 'mastery', item: topicKey(index), topic: name, meaning: 'mastery' as const },
    { question: 'wishes', item: topicKey(index), topic: name, meaning: 'need' as const },
  ]);
}

/** One person's answers: the more a topic pulls, the less it is mastered and the more often it is wished. */
export function inventedAnswers(
  { topics, difficulties }: SampleQuestionnaire,
  random: Random,
): Record<string, unknown> {
  const mastery = topics.map(({ pull }, index) => {
    const level = Math.round(4.4 - 3 * pull + random.between(-10, 10) / 8);
    return [topicKey(index), Math.min(5, Math.max(1, level))];
  });
  const wishes = random
    .shuffled(topics.map((topic, index) => ({ ...topic, key: topicKey(index) })))
    .filter(({ pull }) => random.chance(pull))
    .slice(0, mostWishes)
    .map(({ key }) => key);
  return {
    mastery: Object.fromEntries(mastery),
    wishes: wishes.length > 0 ? wishes : [topicKey(random.between(0, topics.length - 1))],
    teachingForm: random.pick(teachingForms).value,
    lastYear: random.between(2, 5),
    ...(difficulties && inventedDifficulty(difficulties, random)),
  };
}

function inventedDifficulty(difficulties: readonly string[], random: Random) {
  if (!random.chance(0.7)) return { hasDifficulty: false };
  return { hasDifficulty: true, difficulty: random.pick(difficulties) };
}

function topicKey(index: number): string {
  return `t${index + 1}`;
}

function choicesOf(choices: readonly { value: string | number; zh: string; en: string }[]) {
  return choices.map(({ value, zh, en }) => ({ value, text: both(zh, en) }));
}

function both(zh: string, en: string) {
  return { 'zh-cn': zh, en };
}
