import type { Form, FormText, Question } from './form.ts';

/** A choice, row or column as a form has it: a value alone, or with a text. */
export type ChoiceItem = string | number | { readonly value: string | number; readonly text: FormText };

/** The value of the choice that leaves room for the respondent's own words. */
export const otherValue = 'other';

export function questionsOf(form: Form): Question[] {
  return form.pages.flatMap(page => page.elements);
}

/** The value of a choice, which may be written as the value alone. */
export function valueOf(item: ChoiceItem): string | number {
  return typeof item === 'object' ? item.value : item;
}

/** What a choice is called; its value where it has no text. */
export function textOf(item: ChoiceItem): FormText {
  return typeof item === 'object' ? item.text : String(item);
}

/** Whether a question has a choice for the respondent's own words. */
export function hasOther(question: Question): boolean {
  return 'showOtherItem' in question && question.showOtherItem === true;
}

/** Under which name an answer sheet has the own words, as SurveyJS keeps them. */
export function otherNameOf({ name }: Pick<Question, 'name'>): string {
  return `${name}-Comment`;
}

/** The choices of a question, the one for own words included; none of a question without choices. */
export function choicesOf(question: Question): ChoiceItem[] {
  if (!('choices' in question)) return [];
  if (!hasOther(question)) return question.choices;
  const own = 'otherText' in question ? question.otherText : undefined;
  return [...question.choices, { value: otherValue, text: own ?? { 'zh-cn': '其他', en: 'Other' } }];
}

/** Whether an answer takes the choice for own words. */
export function takesOther(question: Question, answer: unknown): boolean {
  return hasOther(question) && (Array.isArray(answer) ? answer : [answer]).includes(otherValue);
}
