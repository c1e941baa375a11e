import type { ErrorEntry } from '@peixun/plugin-api';

export const answerErrors = {
  ANSWERS_INVALID: {
    kind: 'input',
    'zh-CN': '答卷有 {count} 处需要修改，尚未提交。',
    en: 'The answer must be mended in {count} places; it was not sent.',
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
} satisfies Record<string, ErrorEntry>;
