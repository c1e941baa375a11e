import { defineErrors } from '@peixun/plugin-api';

export const needsAnalysisErrors = defineErrors({
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
  THEME_IN_USE: {
    kind: 'conflict',
    'zh-CN':
      '主题“{name}”仍被使用：重点工作 {priorities} 项、下级主题 {themes} 个、问卷 {questionnaires} 份。请先改用其他主题。',
    en: "Theme '{name}' is still used by {priorities} priorities, {themes} themes below it and {questionnaires} questionnaires. Give those another theme first.",
  },
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
  AUDIENCE_NOT_FOUND: {
    kind: 'input',
    'zh-CN': '本县没有培训对象类别“{id}”。请重新选择。',
    en: "The county has no audience '{id}'. Choose another one.",
  },
  UNIT_NOT_FOUND: {
    kind: 'input',
    'zh-CN': '没有单位“{id}”，或者它不属于您负责的范围。',
    en: "There is no unit '{id}', or it is not yours to act for.",
  },
  QUESTIONNAIRE_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有问卷“{id}”，或者它不是发给您的。',
    en: "There is no questionnaire '{id}', or it was not sent to you.",
  },
  QUESTIONNAIRE_NOT_DRAFT: {
    kind: 'conflict',
    'zh-CN': '问卷“{title}”已发布，题目不能再改，以免前后答卷不可比。请另建一份。',
    en: "Questionnaire '{title}' is open already; changing it would make its answers incomparable. Draft another one.",
  },
  QUESTIONNAIRE_NOT_OPEN: {
    kind: 'conflict',
    'zh-CN': '问卷“{title}”尚未发布或已结束，不再接收答卷。',
    en: "Questionnaire '{title}' is not open; it takes no answers.",
  },
  QUESTIONNAIRE_LATE: {
    kind: 'conflict',
    'zh-CN': '问卷“{title}”已于 {day} 截止，答卷未被记录。',
    en: "Questionnaire '{title}' closed on {day}; the answer was not recorded.",
  },
  QUESTIONNAIRE_LINK_IS_ANONYMOUS: {
    kind: 'input',
    'zh-CN': '链接不能说明是谁在填写：通过链接发放的问卷只能匿名。请改为匿名，或指定培训对象。',
    en: 'A link does not tell who answers: a questionnaire by link is anonymous. Make it anonymous, or assign it.',
  },
  QUESTIONNAIRE_LINK_ENDED: {
    kind: 'not-found',
    'zh-CN': '这个问卷链接无效，或问卷已经结束。请向发放问卷的单位核对。',
    en: 'This link leads to no open questionnaire. Ask who sent it.',
  },
  QUESTIONNAIRE_OTHER_ANONYMITY: {
    kind: 'conflict',
    'zh-CN': '问卷“{title}”的实名或匿名方式与提交方式不符，答卷未被记录。请刷新页面后重新提交。',
    en: "Questionnaire '{title}' is not answered this way (named or anonymous); nothing was recorded. Reload the page and send the answer again.",
  },
  QUESTIONNAIRE_FORM_INVALID: {
    kind: 'input',
    'zh-CN': '问卷有 {count} 处需要修改。',
    en: 'The questionnaire must be mended in {count} places.',
  },
  QUESTIONNAIRE_CLOSES_IN_PAST: {
    kind: 'input',
    'zh-CN': '截止日期 {day} 已过。请改为今天或以后的日期。',
    en: 'The last day, {day}, is past. Choose today or a later day.',
  },
  QUESTIONNAIRE_RESULTS_EARLY: {
    kind: 'conflict',
    'zh-CN': '实名问卷“{title}”结束后才能看结果：逐份增加的统计会暴露个人的回答。',
    en: "The results of the named questionnaire '{title}' are shown once it is closed: figures that grow one by one would tell what single people answered.",
  },
  ANSWERS_INVALID: {
    kind: 'input',
    'zh-CN': '答卷有 {count} 处需要修改，尚未提交。',
    en: 'The answer must be mended in {count} places; it was not sent.',
  },
  QUESTIONNAIRE_LINK_UNKNOWN_QUESTION: {
    kind: 'input',
    'zh-CN': '主题对应关系指向了问卷中没有的题目或选项“{place}”。',
    en: "A theme is tied to '{place}', which the questionnaire does not have.",
  },
  QUESTIONNAIRE_LINK_UNMEASURABLE: {
    kind: 'input',
    'zh-CN': '题目“{question}”不能换算成需求强度。请只对应选择、排序、量表、矩阵或是非题。',
    en: "Question '{question}' does not measure a need. Tie themes to choices, rankings, ratings, matrices or yes-no questions.",
  },
  ALREADY_ANSWERED: {
    kind: 'conflict',
    'zh-CN': '您已经填写过问卷“{title}”，每人只计一份。',
    en: "You answered '{title}' already; one answer a person counts.",
  },
  ANSWER_NEEDS_A_PERSON: {
    kind: 'not-allowed',
    'zh-CN': '您的账号没有关联到花名册上的人员，不能填写指定对象的问卷。请联系管理员。',
    en: 'Your account is not linked to a person of the roster, so it cannot answer an assigned questionnaire. Ask an administrator.',
  },
  RANKING_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有需求排序“{id}”。',
    en: "There is no ranking '{id}'.",
  },
  RANKING_WITHOUT_EVIDENCE: {
    kind: 'conflict',
    'zh-CN': '{year} 年第 {quarter} 季度没有可用的依据。请先填报重点工作，或等问卷收到至少五份答卷。',
    en: 'Quarter {quarter} of {year} has no evidence to rank. Enter priorities first, or wait for five answers to a questionnaire.',
  },
  PROPOSAL_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有班次建议“{id}”。',
    en: "There is no class proposal '{id}'.",
  },
  PROPOSAL_WITHOUT_NEED: {
    kind: 'input',
    'zh-CN': '所选主题不在该次排序中这类对象的需求里：{themes}。请从排序中选择。',
    en: 'These themes are not needs of that audience in that ranking: {themes}. Choose from the ranking.',
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
});
