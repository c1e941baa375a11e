import type { ErrorEntry } from '@peixun/plugin-api';

export const questionnaireErrors = {
  QUESTIONNAIRE_NOT_SAMPLED: {
    kind: 'conflict',
    'zh-CN': '问卷“{title}”不需要您填写：没有抽到您，或者已由备选人员代替。',
    en: "You need not answer '{title}': the lot did not fall on you, or somebody in reserve took your place.",
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
    'zh-CN': '问卷“{title}”尚未发布，还不能填写。',
    en: "Questionnaire '{title}' is not open yet; it takes no answers.",
  },
  QUESTIONNAIRE_CLOSED: {
    kind: 'conflict',
    'zh-CN': '问卷“{title}”已结束，不再接收答卷，已提交的答卷也不能再改。',
    en: "Questionnaire '{title}' is closed: it takes no more answers, and those it has cannot be changed.",
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
    'zh-CN': '问卷“{title}”结束后才能看结果：随答卷增加的统计，前后一减就会暴露个人的回答。',
    en: "The results of questionnaire '{title}' are shown once it is closed: figures that grow with each answer would tell, one less the other, what single people answered.",
  },
  QUESTIONNAIRE_RESULTS_SETTLING: {
    kind: 'conflict',
    'zh-CN': '问卷“{title}”刚刚结束，最后的匿名答卷正在汇总。请稍后再看。',
    en: "Questionnaire '{title}' has just closed and its last anonymous answers are being gathered. Look again in a moment.",
  },
  QUESTIONNAIRE_NOT_ASSIGNED: {
    kind: 'conflict',
    'zh-CN': '问卷“{title}”通过公开链接发放，不知道发给了谁，因此不能提醒或抽样。请改用“指定对象”。',
    en: "Questionnaire '{title}' goes out by link, to nobody knows whom: there is nobody to remind or to draw. Assign a questionnaire instead.",
  },
  REMINDED_TODAY: {
    kind: 'conflict',
    'zh-CN': '今天已经提醒过问卷“{title}”的未填人员，同一天不重复提醒。请明天再试。',
    en: "Those who have not answered '{title}' were reminded today already; nobody is reminded twice a day. Try again tomorrow.",
  },
  SAMPLE_QUOTA_TOO_LARGE: {
    kind: 'input',
    'zh-CN': '名册中这一组只有 {onRoster} 人，抽不出 {planned} 人。请减少配额。',
    en: 'The roster has {onRoster} people of this group; {planned} cannot be drawn. Lower the quota.',
  },
  SAMPLE_GROUP_UNKNOWN: {
    kind: 'input',
    'zh-CN': '问卷的培训对象中没有分组“{group}”。请刷新抽样方案。',
    en: "The questionnaire's audiences have no group '{group}'. Load the sample again.",
  },
  SAMPLE_GROUP_TWICE: {
    kind: 'input',
    'zh-CN': '同一分组出现了两次。请合并配额。',
    en: 'This group occurs twice. Make one quota of the two.',
  },
  SAMPLE_EMPTY: {
    kind: 'input',
    'zh-CN': '配额合计为零，没有人会收到问卷。请至少填写一组的人数。',
    en: 'The quotas sum to nought: nobody would be asked. Set the number of at least one group.',
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
