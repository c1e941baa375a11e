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
  PAPER_CHOICE_UNKNOWN: {
    kind: 'input',
    'zh-CN': '没有选项“{value}”。可以填选项的文字，或序号 1 至 {count}。',
    en: "There is no choice '{value}'. Write the words of a choice, or its number from 1 to {count}.",
  },
  PAPER_OTHER_WORDS_MISSING: {
    kind: 'input',
    'zh-CN': '“其他”要写明内容，例如“其他：夜校”。',
    en: 'Say what "other" is, as in "other: evening school".',
  },
  PAPER_ANSWER_INVALID: {
    kind: 'input',
    'zh-CN': '{reason}',
    en: '{reason}',
  },
  PAPER_SHEET_TAKEN: {
    kind: 'input',
    'zh-CN': '编号 {number} 的答卷已经录入过，每份只计一次。',
    en: 'Sheet {number} was entered before; each sheet counts once.',
  },
  PAPER_AUDIENCE_UNKNOWN: {
    kind: 'input',
    'zh-CN': '问卷的培训对象中没有“{name}”。可以填：{names}。',
    en: "The questionnaire has no audience '{name}'. Possible: {names}.",
  },
  PAPER_PERSON_UNKNOWN: {
    kind: 'input',
    'zh-CN': '问卷发放的人员中没有“{name}”。请核对姓名和单位。',
    en: "'{name}' is not among the people who are asked. Check name and unit.",
  },
  PAPER_PERSON_AMBIGUOUS: {
    kind: 'input',
    'zh-CN': '有 {count} 人叫“{name}”。请在“单位”列写明单位。',
    en: "{count} people are called '{name}'. Give the unit in its column.",
  },
  PAPER_PERSON_ANSWERED: {
    kind: 'input',
    'zh-CN': '“{name}”已经填写过本问卷，每人只计一份。',
    en: "'{name}' has answered already; one answer a person counts.",
  },
  PAPER_PERSON_TWICE: {
    kind: 'input',
    'zh-CN': '文件里已有“{name}”的另一份答卷，每人只计一份。请留下一份。',
    en: "The file has another sheet of '{name}'; one answer a person counts. Keep one of them.",
  },
  ANSWER_NEEDS_A_PERSON: {
    kind: 'not-allowed',
    'zh-CN': '您的账号没有关联到花名册上的人员，不能填写指定对象的问卷。请联系管理员。',
    en: 'Your account is not linked to a person of the roster, so it cannot answer an assigned questionnaire. Ask an administrator.',
  },
} satisfies Record<string, ErrorEntry>;
