import type { ErrorEntry } from '@peixun/plugin-api';

export const priorityErrors = {
  PRIORITY_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有重点工作“{id}”，或者它不属于您负责的单位。',
    en: "There is no priority '{id}', or it belongs to a unit that is not yours.",
  },
  PRIORITY_ENTERED: {
    kind: 'conflict',
    'zh-CN': '该单位本年度已填报“{title}”，无需重复导入。',
    en: "The unit has entered '{title}' for that year already.",
  },
  PRIORITY_UNIT_UNKNOWN: {
    kind: 'input',
    'zh-CN': '没有单位“{name}”，或者它不在您负责的范围。请填写单位全称或编码。',
    en: "There is no unit '{name}' that you act for. Write its full name or its code.",
  },
  PRIORITY_UNIT_AMBIGUOUS: {
    kind: 'input',
    'zh-CN': '有 {count} 个单位都叫“{name}”。请改填单位编码。',
    en: "{count} units are named '{name}'. Write the code of the one you mean.",
  },
  PRIORITY_THEME_UNKNOWN: {
    kind: 'input',
    'zh-CN': '没有主题“{name}”。请使用主题树中的名称，或先新增主题。',
    en: "There is no theme '{name}'. Use a name of the theme tree, or add the theme first.",
  },
  PRIORITY_AUDIENCE_UNKNOWN: {
    kind: 'input',
    'zh-CN': '没有培训对象类别“{name}”。请核对名称；面向全体时留空。',
    en: "There is no audience '{name}'. Check its name; leave the cell empty for everybody.",
  },
} satisfies Record<string, ErrorEntry>;
