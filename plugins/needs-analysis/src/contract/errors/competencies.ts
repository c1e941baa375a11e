import type { ErrorEntry } from '@peixun/plugin-api';

export const competencyErrors = {
  MODEL_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有能力素质模型“{id}”。',
    en: "There is no competency model '{id}'.",
  },
  MODEL_VERSION_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有模型版本“{id}”。',
    en: "There is no version '{id}' of a competency model.",
  },
  STARTER_MODEL_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '本软件没有起步模型“{key}”。',
    en: "This software has no starter model '{key}'.",
  },
  MODEL_TITLE_TAKEN: {
    kind: 'conflict',
    'zh-CN': '已有名为“{title}”的能力素质模型。请换一个名称，或为它起草新版本。',
    en: "There is a competency model '{title}' already. Choose another title, or draft a new version of it.",
  },
  MODEL_HAS_DRAFT: {
    kind: 'conflict',
    'zh-CN': '模型“{title}”已有草稿。请修改或放弃该草稿，再起草新版本。',
    en: "Model '{title}' has a draft already. Change or discard it first.",
  },
  MODEL_VERSION_NOT_DRAFT: {
    kind: 'conflict',
    'zh-CN': '模型“{title}”第 {number} 版已经发布，测评以它为准，不能再改。请起草新版本。',
    en: "Version {number} of model '{title}' is published; measurements rest on it, so it cannot change. Draft a new version.",
  },
  MODEL_VERSION_NOT_PUBLISHED: {
    kind: 'conflict',
    'zh-CN': '模型“{title}”第 {number} 版未发布或已停用。请选择已发布的版本。',
    en: "Version {number} of model '{title}' is not published. Choose a published version.",
  },
  MODEL_VERSION_MEASURED: {
    kind: 'conflict',
    'zh-CN':
      '有 {count} 轮测评正在使用这一版：{rounds}。请先结束这些测评，或确认停用时一并结束：已测结果都会保留，其中能力等级未变的继续计入新版本。',
    en: 'This version is used by {count} measuring rounds under way: {rounds}. Close them first, or agree to close them together with it: all measurements are kept, and those of unchanged competencies go on counting for the newer version.',
  },
  MODEL_EMPTY: {
    kind: 'conflict',
    'zh-CN': '模型“{title}”还没有岗位要求，不能发布。请至少为一个岗位填写所需等级。',
    en: "Model '{title}' requires nothing of any post yet, so it cannot be published. Set the level that a post needs.",
  },
  MODEL_COMPETENCY_TWICE: {
    kind: 'input',
    'zh-CN': '能力“{name}”在模型中出现了两次。请改名或合并。',
    en: "The model has competency '{name}' twice. Rename or merge them.",
  },
  MODEL_REQUIREMENT_TWICE: {
    kind: 'input',
    'zh-CN': '同一岗位对“{name}”写了两次要求。请只保留一次。',
    en: "A post states its requirement of '{name}' twice. Keep one.",
  },
  MODEL_REQUIREMENT_UNKNOWN: {
    kind: 'input',
    'zh-CN': '岗位要求指向了模型中没有的能力。请重新选择。',
    en: 'A requirement names a competency that the model does not have. Choose another one.',
  },
  MODEL_LEVEL_TOO_HIGH: {
    kind: 'input',
    'zh-CN': '能力“{name}”只有 {levels} 级，要求不能是 {level} 级。',
    en: "Competency '{name}' has {levels} levels; {level} cannot be required.",
  },
  MODEL_POST_UNKNOWN: {
    kind: 'input',
    'zh-CN': '本县没有岗位“{name}”。请使用岗位目录中的名称，或先新增岗位。',
    en: "The county has no post '{name}'. Use a name of its list of posts, or add the post first.",
  },
  MODEL_THEME_UNKNOWN: {
    kind: 'input',
    'zh-CN': '没有主题“{name}”。请使用主题树中的名称，或先新增主题。',
    en: "There is no theme '{name}'. Use a name of the theme tree, or add the theme first.",
  },
  MODEL_ROW_DIFFERS: {
    kind: 'input',
    'zh-CN': '能力“{name}”此处与第 {row} 行写得不同。同一项能力各行的分组、说明、主题和等级须一致。',
    en: "Here competency '{name}' differs from row {row}. Its group, description, themes and levels must be the same in all rows.",
  },
  MODEL_LEVELS_BROKEN: {
    kind: 'input',
    'zh-CN': '等级须从一级起连续填写，至少两级。',
    en: 'Levels are filled in from the first without a gap, at least two.',
  },
  MODEL_ROW_INCOMPLETE: {
    kind: 'input',
    'zh-CN': '填写了岗位，就须同时填写所需等级和重要程度；没有岗位要求时三格都留空。',
    en: 'A post needs its level and its criticality; leave all three cells empty where nothing is required.',
  },
  MODEL_FILE_INVALID: {
    kind: 'input',
    'zh-CN': '这个 JSON 文件不是本软件导出的能力素质模型，有 {count} 处不符。',
    en: 'This JSON file is not a competency model as this software exports it; {count} places do not fit.',
  },
  ROUND_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有测评“{id}”，或者它与您无关。',
    en: "There is no measuring round '{id}', or it does not concern you.",
  },
  ROUND_CLOSED: {
    kind: 'conflict',
    'zh-CN': '测评“{title}”已经结束，不能再提交或修改。原有结果不变。',
    en: "Measuring round '{title}' is closed; nothing can be added or changed. What it holds stays as it is.",
  },
  ROUND_LATE: {
    kind: 'conflict',
    'zh-CN': '测评“{title}”已于 {day} 截止，本次提交未被记录。如确需补报，请联系党校或组织部门延期。',
    en: "Measuring round '{title}' ended on {day}; this was not recorded. Ask the school or the organisation department to extend it.",
  },
  ROUND_ENDS_IN_PAST: {
    kind: 'input',
    'zh-CN': '截止日期 {day} 已过。请改为今天或以后的日期。',
    en: 'The last day, {day}, is past. Choose today or a later day.',
  },
  ROUND_WITHOUT_PEOPLE: {
    kind: 'input',
    'zh-CN': '没有人符合所选范围：该版本只对 {posts} 提出要求。请放宽培训对象、岗位或单位。',
    en: 'Nobody is within this choice: the version requires something of {posts} only. Widen audiences, posts or units.',
  },
  ROUND_POST_NOT_MODELLED: {
    kind: 'input',
    'zh-CN': '所选版本对这个岗位没有要求。请改选岗位，或在模型中补充。',
    en: 'The chosen version requires nothing of this post. Choose another post, or add it to the model.',
  },
  ROUND_TITLE_TAKEN: {
    kind: 'conflict',
    'zh-CN': '已有名为“{title}”的测评。请换一个名称，以便导入结果时区分。',
    en: "There is a measuring round '{title}' already. Choose another title, so that imported results know which is meant.",
  },
  RATING_KIND_NOT_ASKED: {
    kind: 'conflict',
    'zh-CN': '测评“{title}”不包含这种方式。',
    en: "Measuring round '{title}' does not measure this way.",
  },
  RATING_NEEDS_A_PERSON: {
    kind: 'conflict',
    'zh-CN': '您的账号没有对应花名册中的人员，无法自评。请联系管理员。',
    en: 'Your account belongs to nobody on the roster, so you cannot rate yourself. Ask an administrator.',
  },
  RATING_OF_ONESELF: {
    kind: 'input',
    'zh-CN': '上级评价不能评价本人。请把本人那一行留空，在“我的需求”中自评。',
    en: 'A superior does not rate themselves. Leave your own row empty, and rate yourself under “My needs”.',
  },
  RATING_PERSON_NOT_ASKED: {
    kind: 'input',
    'zh-CN': '此人不在本轮测评中，或不属于您负责的单位。',
    en: 'This person is not part of the round, or not of a unit of yours.',
  },
  RATING_COMPETENCY_NOT_ASKED: {
    kind: 'input',
    'zh-CN': '此人的岗位不要求这项能力。',
    en: 'The person’s post does not need this competency.',
  },
  RATING_LEVEL_TOO_HIGH: {
    kind: 'input',
    'zh-CN': '能力“{name}”最高 {levels} 级。',
    en: "The highest level of competency '{name}' is {levels}.",
  },
  RATING_TWICE: {
    kind: 'input',
    'zh-CN': '同一人的“{name}”提交了两次，无法判断以哪一次为准。请只保留一次。',
    en: "The same person is rated twice on '{name}'; which of them counts cannot be told. Keep one.",
  },
  MEASUREMENT_ROUND_UNKNOWN: {
    kind: 'input',
    'zh-CN': '没有进行中的测评“{name}”。请填写测评名称。',
    en: "There is no measuring round '{name}' under way. Write the title of one.",
  },
  MEASUREMENT_PERSON_UNKNOWN: {
    kind: 'input',
    'zh-CN': '该单位没有“{name}”。请核对姓名和单位。',
    en: "The unit has nobody named '{name}'. Check name and unit.",
  },
  MEASUREMENT_PERSON_AMBIGUOUS: {
    kind: 'input',
    'zh-CN': '该单位有 {count} 人叫“{name}”。请填写岗位加以区分。',
    en: "{count} people of the unit are named '{name}'. Write the post of the one you mean.",
  },
  MEASUREMENT_UNIT_UNKNOWN: {
    kind: 'input',
    'zh-CN': '没有单位“{name}”。请填写单位全称或编码。',
    en: "There is no unit '{name}'. Write its full name or its code.",
  },
  MEASUREMENT_COMPETENCY_UNKNOWN: {
    kind: 'input',
    'zh-CN': '这轮测评的模型中没有能力“{name}”。请使用模型中的名称。',
    en: "The model of this round has no competency '{name}'. Use a name of the model.",
  },
  MEASUREMENT_DAY_OUTSIDE: {
    kind: 'input',
    'zh-CN': '测评日期 {day} 晚于今天或晚于截止日期。请核对。',
    en: 'The day {day} is after today or after the last day of the round. Check it.',
  },
  MEASUREMENT_RECORDED: {
    kind: 'conflict',
    'zh-CN': '已有此项结果（{level} 级，{day}），没有重复计入。如需更正，请在“更正”列填“是”。',
    en: 'There is such a result already (level {level}, {day}); it was not counted twice. To correct it, write “yes” under “Correction”.',
  },
  PERSON_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有这名干部，或者不属于您负责的单位。',
    en: 'There is no such person, or they are not of a unit of yours.',
  },
} satisfies Record<string, ErrorEntry>;
