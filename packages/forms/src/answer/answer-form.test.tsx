import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { formSchema, type Answers } from '../form.ts';
import { sampleForm } from '../testing/sample-form.ts';
import { visiblePages } from '../visible-questions.ts';
import { AnswerForm } from './answer-form.tsx';
import { answerProblems } from './answer-problems.ts';

const form = formSchema.parse(sampleForm);

function show(initialAnswers: Answers, language: 'zh-CN' | 'en' = 'zh-CN') {
  return renderToStaticMarkup(
    <AnswerForm form={form} language={language} initialAnswers={initialAnswers} onSubmit={() => {}} />,
  );
}
const questionsIn = (html: string) => [...html.matchAll(/data-question="(\w+)"/g)].map(match => match[1]);

test('shows the questions of the first page, in the reader’s language, and those that an answer brings up', () => {
  const html = show({});
  expect(questionsIn(html)).toEqual(['place', 'themes', 'order']);
  expect(html).toContain('您在哪里工作？');
  expect(show({}, 'en')).toContain('Where do you work?');
  expect(questionsIn(show({ place: 'village' }))).toEqual(['place', 'years', 'themes', 'order']);
});

test('ends on the page that is the last for these answers', () => {
  expect(show({ place: 'township' })).toContain('提交');
  expect(show({ place: 'county' })).toContain('下一页');
});

test('keeps from choosing more than allowed', () => {
  const html = show({ themes: ['law', 'it'] });
  expect(html.match(/type="checkbox" disabled=""/g)).toHaveLength(1);
});

test('every question has a name that a screen reader finds', () => {
  const html = show({ place: 'village' });
  const labels = [...html.matchAll(/aria-labelledby="([^"]+)"/g)].map(match => match[1]);
  expect(labels.length).toBeGreaterThanOrEqual(4);
  for (const id of labels) expect(html).toContain(`id="${id}"`);
});

const [work, more] = visiblePages(form, { place: 'village', years: 1, themes: ['law'] });

test.each<[Answers, (string | undefined)[][]]>([
  [
    {},
    [
      ['place', 'problems.required'],
      ['years', 'problems.required'],
    ],
  ],
  [{ place: 'village', years: 51 }, [['years', 'problems.range']]],
  [{ place: 'village', years: 3, order: ['law'] }, [['order', 'problems.ranking']]],
  [{ place: 'village', years: 0, order: ['law', 'it', 'talk'] }, []],
])('for %j it finds %j at once', (answers, problems) =>
  expect(answerProblems(work!, answers).map(({ name, key }) => [name, key])).toEqual(problems),
);

test('asks for every row of a matrix that needs them', () => {
  expect(answerProblems(more!, { skills: { write: 1 } }).map(({ key }) => key)).toEqual(['problems.rows']);
});

test('asks for own words beside the choice for them', () => {
  const open = formSchema.parse({
    pages: [
      {
        name: 'p',
        elements: [{ type: 'radiogroup', name: 'way', choices: ['a', 'b'], showOtherItem: true }],
      },
    ],
  });
  const html = (answers: Answers) =>
    renderToStaticMarkup(
      <AnswerForm form={open} language="zh-CN" initialAnswers={answers} onSubmit={() => {}} />,
    );
  expect(html({})).toContain('其他');
  expect(html({ way: 'a' })).not.toContain('type="text"');
  expect(html({ way: 'other', 'way-Comment': '夜校' })).toContain('value="夜校"');
  expect(answerProblems(open.pages[0]!, { way: 'other' }).map(({ key }) => key)).toEqual(['problems.other']);
});

test('says how far one is', () =>
  expect(show({ place: 'county' })).toContain('<progress value="1" max="2">'));
