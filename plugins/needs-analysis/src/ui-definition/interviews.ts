import { text, type UiDefinition } from '@peixun/plugin-api';

const read = 'needs-analysis.interview.read';
const plan = 'needs-analysis.interview.plan';
const conduct = 'needs-analysis.interview.conduct';
const own = text('由我访谈', 'My interviews');

/** Reached from the questionnaires; who holds interviews finds theirs in the navigation. */
export const interviews = {
  pages: [
    { id: 'interviews', path: '/interviews', title: text('访谈', 'Interviews'), permission: read },
    {
      id: 'new-interview',
      path: '/interviews/new',
      title: text('安排访谈', 'Plan an interview'),
      permission: plan,
    },
    { id: 'interview', path: '/interviews/:id', title: text('访谈', 'Interview'), permission: read },
    {
      id: 'interview-plan',
      path: '/interviews/:id/plan',
      title: text('调整访谈安排', 'Change the plan of an interview'),
      permission: plan,
    },
    {
      id: 'interview-guides',
      path: '/interview-guides',
      title: text('访谈提纲', 'Interview guides'),
      permission: read,
    },
    {
      id: 'new-interview-guide',
      path: '/interview-guides/new',
      title: text('编写访谈提纲', 'Write an interview guide'),
      permission: plan,
    },
    {
      id: 'interview-guide',
      path: '/interview-guides/:id',
      title: text('修改访谈提纲', 'Change an interview guide'),
      permission: plan,
    },
    { id: 'my-interviews', path: '/my-interviews', title: own, permission: conduct },
    { id: 'my-interview', path: '/my-interviews/:id', title: own, permission: conduct },
  ],
  navigation: [
    {
      id: 'my-interviews',
      title: own,
      icon: 'message',
      path: '/my-interviews',
      permission: conduct,
      order: 23,
      isPersonal: true,
    },
  ],
  widgets: [{ id: 'my-interviews', title: own, permission: conduct, order: 12 }],
} satisfies Partial<UiDefinition>;
