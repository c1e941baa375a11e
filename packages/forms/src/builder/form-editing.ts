import { ConditionError, namesIn, parseCondition } from '../condition.ts';
import type { Form, FormPage, FormText, Question } from '../form.ts';
import { questionsOf } from '../questions.ts';

/** What may be added: the kinds of question, numbers apart from texts. */
export const questionKinds = [
  'radiogroup',
  'checkbox',
  'dropdown',
  'rating',
  'matrix',
  'ranking',
  'text',
  'number',
  'comment',
  'boolean',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

export interface Place {
  readonly page: number;
  readonly index: number;
}

/** Words for what is new, in both languages. */
export interface NewTexts {
  readonly title: FormText;
  readonly option: (number: number) => FormText;
}

export const emptyForm: Form = { pages: [{ name: 'page1', elements: [] }] };

export function kindOf(question: Question): QuestionKind {
  return question.type === 'text' && question.inputType === 'number' ? 'number' : question.type;
}

export function addQuestion(form: Form, page: number, kind: QuestionKind, texts: NewTexts): Form {
  const question = newQuestion(freeName('q', questionsOf(form)), kind, texts);
  return changePage(form, page, ({ elements }) => [...elements, question]);
}

export function addPage(form: Form): Form {
  return { ...form, pages: [...form.pages, { name: freeName('page', form.pages), elements: [] }] };
}

/** Calls a page by a title; the other language follows until it has words of its own. */
export function changePageTitle(form: Form, page: number, language: 'zh-cn' | 'en', words: string): Form {
  const { title, ...rest } = form.pages[page]!;
  const before = typeof title === 'object' ? title : { 'zh-cn': title ?? '', en: title ?? '' };
  const other = language === 'en' ? 'zh-cn' : 'en';
  const isFollowing = before[other] === '' || (other === 'en' && before.en === before['zh-cn']);
  const after = { ...before, [language]: words, ...(isFollowing && { [other]: words }) };
  const isEmpty = after['zh-cn'] === '' && after.en === '';
  return { ...form, pages: form.pages.with(page, isEmpty ? rest : { ...rest, title: after }) };
}

/** Without a page and its questions; the last page stays. */
export function removePage(form: Form, page: number): Form {
  if (form.pages.length === 1) return form;
  return withoutDanglingConditions({ ...form, pages: form.pages.toSpliced(page, 1) });
}

export function changeQuestion(form: Form, { page, index }: Place, question: Question): Form {
  return withoutDanglingConditions(changePage(form, page, ({ elements }) => elements.with(index, question)));
}

export function removeQuestion(form: Form, { page, index }: Place): Form {
  return withoutDanglingConditions(changePage(form, page, ({ elements }) => elements.toSpliced(index, 1)));
}

/** Moves a question before the one at `to`, as seen before the move. */
export function moveQuestion(form: Form, from: Place, to: Place): Form {
  const question = form.pages[from.page]!.elements[from.index]!;
  const removed = changePage(form, from.page, ({ elements }) => elements.toSpliced(from.index, 1));
  const isShifted = from.page === to.page && from.index < to.index;
  const index = isShifted ? to.index - 1 : to.index;
  return withoutDanglingConditions(
    changePage(removed, to.page, ({ elements }) => elements.toSpliced(index, 0, question)),
  );
}

/** Moves a question to the place of another, which makes room towards where the first one came from. */
export function moveOnto(form: Form, from: Place, target: Place): Form {
  const isDown = from.page === target.page && from.index < target.index;
  return moveQuestion(form, from, { page: target.page, index: target.index + (isDown ? 1 : 0) });
}

/** Where a question goes by one step up or down, over the borders of pages; undefined at the ends. */
export function stepFrom(form: Form, { page, index }: Place, step: -1 | 1): Place | undefined {
  const length = form.pages[page]!.elements.length;
  if (step === -1) {
    if (index > 0) return { page, index: index - 1 };
    return page > 0 ? { page: page - 1, index: form.pages[page - 1]!.elements.length } : undefined;
  }
  if (index < length - 1) return { page, index: index + 2 };
  return page < form.pages.length - 1 ? { page: page + 1, index: 0 } : undefined;
}

/** A value for a further choice, row or column that none has yet. */
export function freeValue(prefix: string, values: readonly (string | number)[]): string {
  return freeName(
    prefix,
    values.map(value => ({ name: String(value) })),
  );
}

function freeName(prefix: string, taken: readonly { readonly name: string }[]): string {
  const names = new Set(taken.map(({ name }) => name));
  let number = taken.length + 1;
  while (names.has(`${prefix}${number}`)) number++;
  return `${prefix}${number}`;
}

function changePage(form: Form, page: number, change: (page: FormPage) => readonly Question[]): Form {
  const changed = { ...form.pages[page]!, elements: [...change(form.pages[page]!)] };
  return { ...form, pages: form.pages.with(page, changed) };
}

/** Conditions on questions that are gone, or no longer come before, are dropped. */
function withoutDanglingConditions(form: Form): Form {
  const before = new Set<string>();
  const settle = <Part extends FormPage | Question>(part: Part): Part => {
    if (part.visibleIf === undefined || dependsOn(part.visibleIf).every(name => before.has(name)))
      return part;
    const { visibleIf: _, ...rest } = part;
    return rest as Part;
  };
  const pages = form.pages.map(page => {
    const settled = settle(page);
    const elements = page.elements.map(question => {
      const result = settle(question);
      before.add(question.name);
      return result;
    });
    return { ...settled, elements };
  });
  return { ...form, pages };
}

function dependsOn(condition: string): string[] {
  try {
    return namesIn(parseCondition(condition));
  } catch (error) {
    // What nobody understands stays for `checkForm` to report.
    if (error instanceof ConditionError) return [];
    throw error;
  }
}

function newQuestion(name: string, kind: QuestionKind, { title, option }: NewTexts): Question {
  const base = { name, title };
  const items = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      value: `${prefix}${index + 1}`,
      text: option(index + 1),
    }));
  switch (kind) {
    case 'radiogroup':
    case 'dropdown':
    case 'checkbox':
    case 'ranking':
      return { ...base, type: kind, choices: items('c', 3) };
    case 'matrix':
      return { ...base, type: kind, columns: items('c', 3), rows: items('r', 2) };
    case 'rating':
      return { ...base, type: kind, rateMin: 1, rateMax: 5 };
    case 'number':
      return { ...base, type: 'text', inputType: 'number' };
    case 'text':
      return { ...base, type: 'text', inputType: 'text' };
    case 'comment':
    case 'boolean':
      return { ...base, type: kind };
  }
}
