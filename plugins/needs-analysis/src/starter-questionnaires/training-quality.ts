import { text } from '@peixun/plugin-api';
import type { StarterQuestionnaire } from './starter-questionnaire.ts';
import { both, choices } from './words.ts';

/** What the last training was worth at work, after the complaints of the survey report. */
export const trainingQuality: StarterQuestionnaire = {
  key: 'training-quality',
  title: text('干部教育培训质量调查', 'Quality of training'),
  about: text(
    '起步问卷，供修改后使用。对照《关于提升新时代干部教育培训质量的调研报告》列出的问题（“上下一般粗”“听得懂、用不上”“互动性不强”“学用两张皮”）编写；题目的文字、选项和评分范围是本软件拟定的默认值。',
    'To begin with, to be edited before use. Written after the problems that the survey report on the quality of training lists (the same for all levels, understood but of no use, little interaction, learning apart from work). Words, choices and scales are defaults of this software.',
  ),
  form: {
    pages: [
      {
        name: 'last',
        title: both('最近一次培训', 'Your last training'),
        elements: [
          {
            type: 'boolean',
            name: 'attended',
            title: both('过去一年您参加过培训吗？', 'Did you attend a training in the past year?'),
            isRequired: true,
          },
          {
            type: 'rating',
            name: 'fit',
            title: both('内容与本职工作的贴合程度', 'How well did it fit your work?'),
            visibleIf: '{attended} = true',
            isRequired: true,
            rateMin: 1,
            rateMax: 5,
            minRateDescription: both('用不上', 'Of no use'),
            maxRateDescription: both('正好需要', 'Just what I need'),
          },
          {
            type: 'checkbox',
            name: 'problems',
            title: both('您认为存在哪些问题？', 'What was not good about it?'),
            visibleIf: '{attended} = true',
            showOtherItem: true,
            choices: choices(
              ['内容上下一般粗，针对性不强', 'The same for everybody'],
              ['理论偏多，听得懂、用不上', 'Too much theory, of little use'],
              ['单向灌输，互动少', 'Lectures with little interaction'],
              ['现场教学走马观花', 'Visits without depth'],
              ['线上内容单一', 'Monotonous online courses'],
              ['训后没有跟踪', 'Nothing afterwards'],
            ),
          },
          {
            type: 'radiogroup',
            name: 'why',
            title: both('没有参加的主要原因是什么？', 'Why did you not attend?'),
            visibleIf: '{attended} = false',
            isRequired: true,
            showOtherItem: true,
            choices: choices(
              ['没有名额', 'There was no place'],
              ['工作走不开', 'Too much work'],
              ['没有合适的内容', 'Nothing suitable'],
            ),
          },
        ],
      },
      {
        name: 'next',
        title: both('今后', 'In the future'),
        elements: [
          {
            type: 'comment',
            name: 'advice',
            title: both('您对改进培训有什么建议？', 'How could training be better?'),
            maxLength: 1000,
          },
        ],
      },
    ],
  },
};
