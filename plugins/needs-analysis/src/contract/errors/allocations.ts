import type { ErrorEntry } from '@peixun/plugin-api';

export const allocationErrors = {
  ALLOCATION_WITHOUT_CHOICES: {
    kind: 'conflict',
    'zh-CN': '菜单“{title}”还没有人选课，无法分配。请先请各单位和学员选课。',
    en: "Nobody has chosen from menu '{title}', so there is nothing to allocate. Ask units and people to choose first.",
  },
  ALLOCATION_TAKES_CHOICES: {
    kind: 'conflict',
    'zh-CN': '菜单“{title}”仍在选课（截止 {day}）。请先截止选课，再计算分配。',
    en: "Menu '{title}' takes choices until {day}. Close it first, then compute.",
  },
  ALLOCATION_RUNNING: {
    kind: 'conflict',
    'zh-CN': '菜单“{title}”正在计算分配。请等它完成，或先停止计算。',
    en: "The places of menu '{title}' are being computed. Wait for the end, or stop it.",
  },
  ALLOCATION_MISSING: {
    kind: 'conflict',
    'zh-CN': '菜单“{title}”还没有可用的分配结果。请先计算分配。',
    en: "Menu '{title}' has no allocation yet. Compute it first.",
  },
  HAND_CHANGE_AGAINST_RULES: {
    kind: 'conflict',
    'zh-CN': '此调整违反规则：{rules}。',
    en: 'This change breaks rules: {rules}.',
  },
  HAND_CHANGE_OVERRIDABLE: {
    kind: 'conflict',
    'zh-CN': '此调整违反规则：{rules}。规则允许在写明理由后突破；确认无误请勾选“仍要调整”。',
    en: "This change breaks rules: {rules}. They may be broken with a reason: tick 'change it all the same'.",
  },
  HAND_CHANGE_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有这条手工调整，或已撤销。请刷新页面。',
    en: 'There is no such change by hand, or it is undone already. Reload the page.',
  },
  HAND_CHANGE_HAS_PLACE: {
    kind: 'conflict',
    'zh-CN': '{name}已有“{title}”的名额。',
    en: "{name} has a place in '{title}' already.",
  },
  HAND_CHANGE_NOT_LAST: {
    kind: 'conflict',
    'zh-CN': '{name}之后还有别的调整。请先撤销较晚的那一条。',
    en: '{name} was changed again since. Undo the later change first.',
  },
} satisfies Record<string, ErrorEntry>;
