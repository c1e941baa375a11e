import type { ErrorEntry } from '@peixun/plugin-api';

export const menuErrors = {
  MENU_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有菜单“{id}”，或者它尚未开放。',
    en: "There is no menu '{id}', or it is not open yet.",
  },
  MENU_STATE: {
    kind: 'conflict',
    'zh-CN': '菜单“{title}”当前为“{state}”，不能进行此操作。请刷新后再试。',
    en: "Menu '{title}' is '{state}', so this cannot be done. Reload and try again.",
  },
  MENU_DAYS_REVERSED: {
    kind: 'input',
    'zh-CN': '结束日期 {end} 早于开始日期 {start}。请改正其中一个。',
    en: 'The last day, {end}, is before the first, {start}. Change one of them.',
  },
  MENU_CLOSES_IN_PAST: {
    kind: 'input',
    'zh-CN': '选课截止日期 {day} 已过，没有人能选。请改为今天或以后的日期。',
    en: 'The last day for choices, {day}, is past: nobody could choose. Set today or a later day.',
  },
  MENU_WITHOUT_ITEMS: {
    kind: 'conflict',
    'zh-CN': '菜单“{title}”还没有班次。请先添加菜单项。',
    en: "Menu '{title}' offers nothing yet. Put a class on it first.",
  },
  MENU_ITEM_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有菜单项“{id}”。请刷新菜单。',
    en: "There is no menu item '{id}'. Reload the menu.",
  },
  MENU_ITEM_LEAST_ABOVE_MOST: {
    kind: 'input',
    'zh-CN': '最少人数 {least} 大于最多人数 {most}。请改正其中一个。',
    en: 'At least {least} is more than at most {most}. Change one of them.',
  },
  MENU_ITEM_QUOTAS_ABOVE_PLACES: {
    kind: 'input',
    'zh-CN': '各单位最少名额合计 {sum} 个，多于班次的 {most} 个名额。请减少单位最少名额，或增加班次名额。',
    en: 'The least places of the units add up to {sum}, more than the {most} places of the class. Lower them, or add places.',
  },
  MENU_ITEM_QUOTA_TWICE: {
    kind: 'input',
    'zh-CN': '同一单位“{unit}”的名额写了两次。请只保留一条。',
    en: "Unit '{unit}' has two quotas. Keep one.",
  },
  MENU_ITEM_QUOTA_UNIT: {
    kind: 'input',
    'zh-CN': '单位“{unit}”不是部门或乡镇。名额按部门和乡镇分配，其下级单位计入其中。',
    en: "Unit '{unit}' is not directly below the county. Quotas are for those units; all below counts in them.",
  },
} satisfies Record<string, ErrorEntry>;
