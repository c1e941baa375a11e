import { text, type UiDefinition } from '@peixun/plugin-api';

const read = 'needs-analysis.questionnaire.read';
const write = 'needs-analysis.questionnaire.write';
const answer = 'needs-analysis.answer.give';
const title = text('个人需求', 'Questionnaires');
const waiting = text('待填问卷', 'My questionnaires');

export const questionnaires = {
  pages: [
    { id: 'questionnaires', path: '/questionnaires', title, permission: read },
    {
      id: 'new-questionnaire',
      path: '/questionnaires/new',
      title: text('编制问卷', 'Write a questionnaire'),
      permission: write,
    },
    { id: 'questionnaire', path: '/questionnaires/:id', title, permission: read },
    {
      id: 'edit-questionnaire',
      path: '/questionnaires/:id/edit',
      title: text('修改问卷', 'Change a questionnaire'),
      permission: write,
    },
    {
      id: 'paper-answers',
      path: '/questionnaires/:id/paper',
      title: text('录入纸质答卷', 'Enter answers on paper'),
      permission: write,
    },
    { id: 'waiting', path: '/answer', title: waiting, permission: answer },
    { id: 'answer', path: '/answer/:id', title: waiting, permission: answer },
    {
      id: 'answer-by-link',
      path: '/q/:token',
      title: text('填写问卷', 'Answer a questionnaire'),
      public: true,
    },
  ],
  navigation: [
    {
      id: 'questionnaires',
      title,
      shortTitle: text('个人需求', 'Surveys'),
      icon: 'questionnaire',
      path: '/questionnaires',
      covers: ['/interviews', '/interview-guides'],
      permission: read,
      order: 13,
    },
    {
      id: 'waiting',
      title: waiting,
      shortTitle: text('待填问卷', 'To answer'),
      icon: 'edit',
      path: '/answer',
      permission: answer,
      order: 20,
      isPersonal: true,
    },
  ],
  widgets: [
    { id: 'waiting', title: waiting, permission: answer, order: 10 },
    {
      id: 'questionnaires',
      title: text('进行中的问卷', 'Questionnaires under way'),
      permission: write,
      order: 12,
    },
  ],
} satisfies Partial<UiDefinition>;
