import type { ErrorEntry } from '@peixun/plugin-api';

export const themeErrors = {
  THEME_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有主题“{id}”。请重新选择主题。',
    en: "There is no theme '{id}'. Choose another one.",
  },
  THEME_NAME_TAKEN: {
    kind: 'conflict',
    'zh-CN': '已有名为“{name}”的主题。请使用它，或换一个名称。',
    en: "There is a theme named '{name}' already. Use it, or choose another name.",
  },
  THEME_BELOW_ITSELF: {
    kind: 'input',
    'zh-CN': '主题“{name}”不能移到自己或自己的下级之下。',
    en: "Theme '{name}' cannot be moved below itself.",
  },
  THEME_ABOVE_UNKNOWN: {
    kind: 'input',
    'zh-CN': '主题树和本表中都没有“{name}”。请填写上级主题的名称，或它在本表中的编号。',
    en: "Neither the theme tree nor this file has '{name}'. Write the name of the theme above, or its code in this file.",
  },
  THEME_ROW_ABOVE_BAD: {
    kind: 'input',
    'zh-CN': '上级主题“{name}”那一行有误。请先改正那一行。',
    en: "The row of '{name}', the theme above, is wrong. Mend that row first.",
  },
  THEME_IN_USE: {
    kind: 'conflict',
    'zh-CN':
      '主题“{name}”仍被使用：重点工作 {priorities} 项、下级主题 {themes} 个、问卷 {questionnaires} 份、能力素质模型 {models} 版、访谈提纲 {guides} 份、访谈 {interviews} 次、观察 {observations} 条。请先改用其他主题。',
    en: "Theme '{name}' is still used by {priorities} priorities, {themes} themes below it, {questionnaires} questionnaires, {models} versions of competency models, {guides} interview guides, {interviews} interviews and {observations} observations. Give those another theme first.",
  },
} satisfies Record<string, ErrorEntry>;
