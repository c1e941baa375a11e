import type { Form, FormText, Question } from './form.ts';

/** A choice, row or column as a form has it: a value alone, or with a text. */
export type ChoiceItem = string | number | { readonly value: string | number; readonly text: FormText };

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
