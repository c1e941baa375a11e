import type { ErrorEntry } from '@peixun/plugin-api';

export const choiceErrors = {
  CHOICE_LATE: {
    kind: 'conflict',
    'zh-CN': '菜单“{title}”的选课时间是 {from} 至 {to}，现在不接收志愿；之前提交的志愿不受影响。',
    en: "Menu '{title}' takes choices from {from} to {to} only. What you chose before stands.",
  },
  CHOICE_TWICE: {
    kind: 'input',
    'zh-CN': '“{title}”选了两次。每个班次只计一个志愿。',
    en: "'{title}' is chosen twice. Choose each class once.",
  },
  CHOICES_TOO_MANY: {
    kind: 'input',
    'zh-CN': '最多可填 {most} 个志愿，您填了 {count} 个。请去掉后面的志愿。',
    en: 'You may choose {most} at most, and you chose {count}. Take the last ones away.',
  },
  CHOICE_NOT_ELIGIBLE: {
    kind: 'input',
    'zh-CN': '“{title}”不能选：{reason}',
    en: "'{title}' cannot be chosen: {reason}",
  },
  CHOICE_NEEDS_A_PERSON: {
    kind: 'not-allowed',
    'zh-CN': '您的账号没有关联到花名册上的人员，不能选课。请联系管理员。',
    en: 'Your account is not linked to a person of the roster, so it cannot choose. Ask an administrator.',
  },
  PLACE_BEGUN: {
    kind: 'conflict',
    'zh-CN': '“{title}”已于 {day} 开班，名额不能再放弃。不能参加请向党校请假。',
    en: "'{title}' began on {day}, so its places cannot be given back. Ask the school for leave if you cannot attend.",
  },
  PLACE_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '“{title}”没有分给此人的名额，或名额已放弃。请刷新页面。',
    en: "There is no place in '{title}' for this person, or it was given back. Reload the page.",
  },
} satisfies Record<string, ErrorEntry>;
