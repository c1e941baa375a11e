import { text, type UiDefinition } from '@peixun/plugin-api';

const read = 'needs-analysis.proposal.read';
const write = 'needs-analysis.proposal.write';
const title = text('班次建议', 'Class proposals');

export const proposals = {
  pages: [
    { id: 'proposals', path: '/proposals', title, permission: read },
    {
      id: 'new-proposal',
      path: '/proposals/new',
      title: text('提出班次建议', 'Propose a class'),
      permission: write,
    },
    {
      id: 'edit-proposal',
      path: '/proposals/:id/edit',
      title: text('修改班次建议', 'Change a class proposal'),
      permission: write,
    },
    { id: 'proposal', path: '/proposals/:id', title, permission: read },
    {
      id: 'matching-people',
      path: '/proposals/people',
      title: text('哪些人需要所选主题', 'Who needs the themes'),
      permission: read,
    },
    { id: 'course-lag', path: '/course-lag', title: text('课程滞后', 'Course lag'), permission: read },
  ],
  navigation: [
    {
      id: 'proposals',
      title,
      icon: 'proposal',
      path: '/proposals',
      covers: ['/course-lag'],
      permission: read,
      order: 15,
    },
  ],
  widgets: [
    {
      id: 'proposals',
      title,
      permission: read,
      order: 11,
    },
  ],
  offers: [{ id: 'needs-analysis.proposal-aside', title: text('班次建议旁', 'Beside a class proposal') }],
} satisfies Partial<UiDefinition>;
