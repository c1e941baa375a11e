import type { ErrorEntry } from '@peixun/plugin-api';

export const observationErrors = {
  OBSERVATION_RECORDED: {
    kind: 'conflict',
    'zh-CN': '同一对象在 {day} 关于“{theme}”的同类评价已登记，不会重复计入。需要更正时，请先删除原有的一条。',
    en: "The same kind of result about '{theme}' of {day} is recorded already and counts once. To correct it, remove that one first.",
  },
  OBSERVATION_GRADE_UNKNOWN: {
    kind: 'input',
    'zh-CN': '没有等次“{name}”。可填：{grades}。',
    en: "There is no grade '{name}'. Write one of: {grades}.",
  },
  OBSERVATION_DAY_IN_FUTURE: {
    kind: 'input',
    'zh-CN': '日期 {day} 还没有到。请填写评价作出的日期。',
    en: 'The day {day} is still to come. Write the day of the result.',
  },
  OBSERVATION_PERSON_UNKNOWN: {
    kind: 'input',
    'zh-CN': '该单位没有在册人员“{name}”。请核对单位和姓名；评价单位时姓名留空。',
    en: "The unit has no active person '{name}'. Check the unit and the name; leave the name empty for a result about the unit.",
  },
  OBSERVATION_THEME_UNKNOWN: {
    kind: 'input',
    'zh-CN': '没有主题“{name}”。请使用主题树中的名称，或先新增主题。',
    en: "There is no theme '{name}'. Use a name of the theme tree, or add the theme first.",
  },
} satisfies Record<string, ErrorEntry>;
