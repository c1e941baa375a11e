import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { checkForm } from '../check-form.ts';
import type { Form } from '../form.ts';
import { questionsOf } from '../questions.ts';
import { FormBuilder } from './form-builder.tsx';
import {
  addPage,
  addQuestion,
  changePageTitle,
  changeQuestion,
  emptyForm,
  moveOnto,
  moveQuestion,
  questionKinds,
  removePage,
  removeQuestion,
  stepFrom,
} from './form-editing.ts';
import { readCondition, writeCondition } from './simple-condition.ts';

const texts = {
  title: { 'zh-cn': '题', en: 'Q' },
  option: (number: number) => ({ 'zh-cn': `项${number}`, en: `O${number}` }),
};
const names = (form: Form) => form.pages.map(page => page.elements.map(({ name }) => name));

function formOf(...kinds: (typeof questionKinds)[number][]): Form {
  return kinds.reduce((form, kind) => addQuestion(form, 0, kind, texts), emptyForm);
}

test('every kind of question is whole as soon as it is added', () =>
  expect(checkForm(formOf(...questionKinds))).toMatchObject({ ok: true }));

test('moves by steps, over pages too', () => {
  const form = addPage(formOf('text', 'text'));
  expect(stepFrom(form, { page: 0, index: 0 }, -1)).toBeUndefined();
  expect(names(moveQuestion(form, { page: 0, index: 0 }, stepFrom(form, { page: 0, index: 0 }, 1)!))).toEqual(
    [['q2', 'q1'], []],
  );
  const crossed = moveQuestion(form, { page: 0, index: 1 }, stepFrom(form, { page: 0, index: 1 }, 1)!);
  expect(names(crossed)).toEqual([['q1'], ['q2']]);
  expect(
    names(moveQuestion(crossed, { page: 1, index: 0 }, stepFrom(crossed, { page: 1, index: 0 }, -1)!)),
  ).toEqual([['q1', 'q2'], []]);
});

test('takes the place of the question that it is dropped on', () => {
  const form = formOf('text', 'text', 'text');
  expect(names(moveOnto(form, { page: 0, index: 0 }, { page: 0, index: 1 }))).toEqual([['q2', 'q1', 'q3']]);
  expect(names(moveOnto(form, { page: 0, index: 2 }, { page: 0, index: 0 }))).toEqual([['q3', 'q1', 'q2']]);
});

test('drops a condition when its question is gone or comes later', () => {
  const form = formOf('radiogroup', 'text');
  const [source, target] = questionsOf(form);
  const visibleIf = writeCondition(source!, 'c1');
  const branched = changeQuestion(form, { page: 0, index: 1 }, { ...target!, visibleIf });
  expect(questionsOf(branched)[1]!.visibleIf).toBe("{q1} = 'c1'");
  expect(readCondition(visibleIf)).toEqual({ name: 'q1', value: 'c1' });
  expect(questionsOf(removeQuestion(branched, { page: 0, index: 0 }))[0]!.visibleIf).toBeUndefined();
  const swapped = moveQuestion(branched, { page: 0, index: 1 }, { page: 0, index: 0 });
  expect(questionsOf(swapped).every(question => question.visibleIf === undefined)).toBe(true);
});

const edit = fc.tuple(
  fc.constantFrom('question', 'page', 'remove', 'removePage', 'move', 'branch'),
  fc.nat(),
  fc.nat(),
);

test('no order of edits makes a form that cannot be checked', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 25 }), edits => {
      const form = edits.reduce(apply, emptyForm);
      const filled = { ...form, pages: form.pages.filter(page => page.elements.length > 0) };
      expect(filled.pages.length === 0 || checkForm(filled).ok).toBe(true);
    }),
  );
});

function apply(form: Form, [action, first, second]: [string, number, number]): Form {
  const places = form.pages.flatMap((page, at) => page.elements.map((_, index) => ({ page: at, index })));
  const place = places[first % places.length];
  const page = first % form.pages.length;
  if (action === 'page') return addPage(form);
  if (action === 'removePage') return removePage(form, page);
  if (action === 'question' || !place) {
    return addQuestion(form, page, questionKinds[second % questionKinds.length]!, texts);
  }
  if (action === 'remove') return removeQuestion(form, place);
  if (action === 'move') return moveQuestion(form, place, places[second % places.length]!);
  const all = questionsOf(form);
  const question = form.pages[place.page]!.elements[place.index]!;
  const source = all.slice(0, all.indexOf(question)).find(({ type }) => type === 'boolean');
  return source
    ? changeQuestion(form, place, { ...question, visibleIf: writeCondition(source, true) })
    : form;
}

test('shows an editor for each kind in both languages, without a raw key', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const html = renderToStaticMarkup(
      <FormBuilder form={formOf(...questionKinds)} language={language} onChange={() => {}} />,
    );
    expect(html.match(/data-question=/g)).toHaveLength(questionKinds.length);
    expect(html).not.toMatch(/builder\.\w+|kinds\.\w+/);
  }
});

test('a page’s title is in both languages until each has its own', () => {
  const titled = changePageTitle(formOf('text'), 0, 'zh-cn', '基本情况');
  expect(titled.pages[0]!.title).toEqual({ 'zh-cn': '基本情况', en: '基本情况' });
  const own = changePageTitle(changePageTitle(titled, 0, 'en', 'About you'), 0, 'zh-cn', '关于您');
  expect(own.pages[0]!.title).toEqual({ 'zh-cn': '关于您', en: 'About you' });
});
