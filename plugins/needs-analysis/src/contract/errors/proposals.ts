import type { ErrorEntry } from '@peixun/plugin-api';

export const proposalErrors = {
  PROPOSAL_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有班次建议“{id}”。',
    en: "There is no class proposal '{id}'.",
  },
  PROPOSAL_WITHOUT_NEED: {
    kind: 'input',
    'zh-CN': '所选主题不在该次排序中这些对象的需求里：{themes}。请从排序中选择。',
    en: 'These themes are not needs of those audiences in that ranking: {themes}. Choose from the ranking.',
  },
  PROPOSAL_DELIVERY_IN_FUTURE: {
    kind: 'input',
    'zh-CN': '开班日期 {day} 在今天之后。班次开办后再登记。',
    en: 'The day {day} is after today. Enter it when the class has begun.',
  },
  PROPOSAL_REASON_MISSING: {
    kind: 'input',
    'zh-CN': '退回班次建议时请写明理由，党校会看到。',
    en: 'A declined proposal needs a reason: the school reads it.',
  },
  PROPOSAL_STATE: {
    kind: 'conflict',
    'zh-CN': '班次建议“{title}”当前为“{state}”，不能进行此操作。请刷新后再试。',
    en: "Class proposal '{title}' is '{state}', so this cannot be done. Reload and try again.",
  },
} satisfies Record<string, ErrorEntry>;
