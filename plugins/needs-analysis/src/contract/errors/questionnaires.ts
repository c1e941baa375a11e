import type { ErrorEntry } from '@peixun/plugin-api';

export const questionnaireErrors = {
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
} satisfies Record<string, ErrorEntry>;
