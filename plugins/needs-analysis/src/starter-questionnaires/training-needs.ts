import { text } from '@peixun/plugin-api';
import type { StarterQuestionnaire } from './starter-questionnaire.ts';
import { both, choices, steps } from './words.ts';

/** What people master, wish for and can make time for. */
export const trainingNeeds: StarterQuestionnaire = {
  key: 'training-needs',
  title: text('干部培训需求调查', 'Training needs of officials'),
  about: text(
    '起步问卷，供修改后使用。围绕“缺什么、补什么、学什么”（《关于提升新时代干部教育培训质量的调研报告》）和“优化营商环境、乡村振兴、基层治理、科技创新”等重点任务编写；题目的文字和选项是本软件拟定的，请按本县实际增删，并对应到主题。',
    'To begin with, to be edited before use. Written around “what is missing, what to make up, what to learn” and the tasks that the survey report on the quality of training names (business climate, rural revitalisation, grass-roots governance, innovation). The words of questions and choices are this software’s: adapt them, and tie them to your themes.',
  ),
  form: {
    pages: [
      {
        name: 'work',
        title: both('您的工作', 'Your work'),
        elements: [
          {
            type: 'radiogroup',
            name: 'years',
            title: both('您在现岗位工作了多久？', 'How long have you been in your post?'),
            isRequired: true,
            choices: choices(
              ['不满一年', 'Less than a year'],
              ['一至三年', 'One to three years'],
              ['三年以上', 'More than three years'],
            ),
          },
          {
            type: 'comment',
            name: 'start',
            title: both('刚到岗时，最不会做的是什么？', 'What was hardest when you began?'),
            visibleIf: "{years} = 'c1'",
            maxLength: 500,
          },
          {
            type: 'matrix',
            name: 'mastery',
            title: both('以下方面，您目前掌握得怎样？', 'How well do you master these now?'),
            isRequired: true,
            isAllRowRequired: true,
            columns: steps(
              ['不了解', 'Not at all'],
              ['略知', 'A little'],
              ['一般', 'Fairly'],
              ['较熟练', 'Well'],
              ['熟练', 'Very well'],
            ),
            rows: choices(
              ['党的创新理论', 'The Party’s theory'],
              ['优化营商环境', 'A better business climate'],
              ['乡村振兴', 'Rural revitalisation'],
              ['基层治理与矛盾调解', 'Grass-roots governance and mediation'],
              ['应急处置', 'Emergencies'],
              ['数字技术应用', 'Digital tools'],
            ),
          },
        ],
      },
      {
        name: 'wishes',
        title: both('您的愿望', 'Your wishes'),
        elements: [
          {
            type: 'ranking',
            name: 'order',
            title: both('请按需要的程度排序。', 'Put these in the order of your need.'),
            choices: choices(
              ['政策理论', 'Policy and theory'],
              ['业务知识', 'Professional knowledge'],
              ['实务技能', 'Practical skill'],
              ['群众工作方法', 'Working with people'],
            ),
          },
          {
            type: 'checkbox',
            name: 'forms',
            title: both('您愿意接受哪些培训方式？', 'Which ways of teaching do you like?'),
            isRequired: true,
            maxSelectedChoices: 3,
            showOtherItem: true,
            choices: choices(
              ['专题讲授', 'Lecture'],
              ['案例教学', 'Case study'],
              ['现场教学', 'On site'],
              ['研讨交流', 'Discussion'],
              ['情景模拟', 'Simulation'],
              ['线上学习', 'Online'],
            ),
          },
          {
            type: 'comment',
            name: 'difficulty',
            title: both(
              '工作中最想解决的一个难题是什么？',
              'Which one difficulty would you most like to solve?',
            ),
            maxLength: 500,
          },
        ],
      },
    ],
  },
};
