import type { ErrorEntry } from '@peixun/plugin-api';

export const interviewErrors = {
  INTERVIEW_GUIDE_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有访谈提纲“{id}”。请重新选择。',
    en: "There is no interview guide '{id}'. Choose another one.",
  },
  INTERVIEW_GUIDE_TITLE_TAKEN: {
    kind: 'conflict',
    'zh-CN': '已有名为“{title}”的访谈提纲。请换一个名称。',
    en: "There is an interview guide '{title}' already. Choose another title.",
  },
  INTERVIEW_GUIDE_IN_USE: {
    kind: 'conflict',
    'zh-CN': '有 {count} 次访谈使用提纲“{title}”，不能删除。',
    en: "{count} interviews use guide '{title}', so it cannot be removed.",
  },
  INTERVIEW_THEME_TWICE: {
    kind: 'input',
    'zh-CN': '同一主题写了两次。请合并成一处。',
    en: 'A theme is there twice. Join the two.',
  },
  INTERVIEW_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有访谈“{id}”，或者它不由您进行。',
    en: "There is no interview '{id}', or it is not yours to hold.",
  },
  INTERVIEW_PERSON_UNKNOWN: {
    kind: 'input',
    'zh-CN': '花名册上没有人员“{id}”，或已停用。请重新选择。',
    en: "The roster has no active person '{id}'. Choose another one.",
  },
  INTERVIEW_PERSON_WITHOUT_AUDIENCE: {
    kind: 'input',
    'zh-CN': '“{name}”没有培训对象类别，访谈无法计入需求。请先在花名册中补上类别。',
    en: "'{name}' has no audience, so an interview could not count. Enter the audience in the roster first.",
  },
  INTERVIEW_OF_ONESELF: {
    kind: 'input',
    'zh-CN': '访谈人不能访谈自己。请换一位访谈人。',
    en: 'Nobody interviews themselves. Choose another interviewer.',
  },
  INTERVIEW_NOT_PLANNED: {
    kind: 'conflict',
    'zh-CN': '这次访谈已记录或已取消，不能再调整安排。',
    en: 'The interview was recorded or cancelled, so its plan cannot change.',
  },
  INTERVIEW_CANCELLED: {
    kind: 'conflict',
    'zh-CN': '这次访谈已取消，不能记录。请另行安排一次。',
    en: 'The interview was cancelled, so nothing can be recorded. Plan another one.',
  },
  INTERVIEW_NOT_HELD: {
    kind: 'conflict',
    'zh-CN': '这次访谈还没有记录。',
    en: 'Nothing was recorded of this interview yet.',
  },
  INTERVIEW_IN_FUTURE: {
    kind: 'input',
    'zh-CN': '访谈日期 {day} 还没有到。请填写实际访谈的日期。',
    en: 'The day of the interview, {day}, is still to come. Write the day on which it was held.',
  },
  INTERVIEW_THEME_NOT_ASKED: {
    kind: 'input',
    'zh-CN': '提纲中没有这个主题。请重新打开访谈，再填写一次。',
    en: 'The guide does not have this theme. Open the interview again.',
  },
} satisfies Record<string, ErrorEntry>;
