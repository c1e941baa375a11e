import { text, type Text } from '@peixun/plugin-api';

const issueTexts = {
  FORM_SHAPE: text('格式不对：{reason}', 'The format is wrong: {reason}'),
  FORM_NAME_TAKEN: text(
    '名称“{name}”已被别的题目或页面使用，请换一个。',
    "The name '{name}' is taken by another question or page; choose another.",
  ),
  FORM_OTHER_TAKEN: text(
    '选项“{value}”与“其他”的取值相同，请改用别的取值。',
    "The choice '{value}' has the value of the choice for own words; give it another.",
  ),
  FORM_CHOICE_TAKEN: text(
    '选项“{value}”重复，请删去一个。',
    "The choice '{value}' occurs twice; remove one.",
  ),
  FORM_CONDITION_INVALID: text(
    '显示条件看不懂（第 {at} 个字符处）。',
    'The condition is not understood (at character {at}).',
  ),
  FORM_CONDITION_UNKNOWN: text(
    '显示条件里的题目“{name}”不存在，或者不在本题之前。',
    "The condition names the question '{name}', which does not exist or does not come before.",
  ),
  FORM_BOUNDS: text('下限大于上限。', 'The lower bound is above the upper one.'),
  FORM_CORRECT_ANSWER: text('正确答案不在选项之中。', 'The correct answer is not among the choices.'),
  ANSWER_UNKNOWN_QUESTION: text('没有题目“{name}”。', "There is no question '{name}'."),
  ANSWER_INVALID: text('这不是本题可以接受的回答。', 'The question does not take this as an answer.'),
  ANSWER_REQUIRED: text('请回答这道题。', 'Please answer this question.'),
  ANSWER_OTHER_MISSING: text('您选了“其他”，请写明是什么。', 'You chose "other"; say what it is.'),
  ANSWER_ROWS_MISSING: text('请填写每一行。', 'Please answer every row.'),
  ANSWER_OUT_OF_BOUNDS: text('回答超出范围：{bounds}。', 'The answer is out of bounds: {bounds}.'),
} as const satisfies Record<string, Text>;

export type FormIssueCode = keyof typeof issueTexts;

/** One thing wrong with a form or with answers. */
export interface FormIssue {
  /** Into the JSON that was checked: `['pages', 0, 'elements', 2, 'visibleIf']`, or the question's name. */
  readonly path: readonly (string | number)[];
  readonly code: FormIssueCode;
  readonly message: Text;
}

export function formIssue(
  path: readonly (string | number)[],
  code: FormIssueCode,
  values: Record<string, string | number> = {},
): FormIssue {
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  return { path, code, message: text(fill(issueTexts[code]['zh-CN']), fill(issueTexts[code].en)) };
}
