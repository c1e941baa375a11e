import { describe, expect, it } from 'vitest';
import type { NeedMeasure, NeedScale } from '../questionnaires/need-measures.ts';
import { publishedLevel, type PublishedQuestion } from '../questionnaires/published-level.ts';
import { evidenceOfAnswers } from './questionnaire-evidence.ts';

const measure = (scale: NeedScale, meaning: NeedMeasure['meaning'] = 'need'): NeedMeasure => ({
  question: 'q',
  themeId: 'law',
  meaning,
  scale,
});
const chosen: NeedScale = { kind: 'chosen', item: 'a' };
const rated: NeedScale = { kind: 'rated', min: 1, max: 5 };
const row: NeedScale = { kind: 'stepped', item: 'r', steps: [1, 2, 3] };
const line = (counts: PublishedQuestion['counts']) => ({ answered: 20, counts });
const hidden = [
  { value: 'a', count: null },
  { value: 'b', count: null },
];

describe('the level of published answers', () => {
  it.each<[string, NeedScale, Omit<PublishedQuestion, 'name'>, number | undefined]>([
    ['a choice by its share', chosen, line([{ value: 'a', count: 5 }]), 0.25],
    ['a choice of few by the middle', chosen, line([{ value: 'a', count: null, bound: 'few' }]), 0.1],
    ['a choice of nearly all by the middle', chosen, line([{ value: 'a', count: null, bound: 'most' }]), 0.9],
    ['a hidden choice says nothing', chosen, line(hidden), undefined],
    [
      'nothing of an unknown number',
      chosen,
      { answered: null, counts: [{ value: 'a', count: 5 }] },
      undefined,
    ],
    ['yes by its share', { kind: 'affirmed' }, line([{ value: true, count: 15 }]), 0.75],
    ['a rating by its mean', rated, { answered: 20, mean: 4, counts: hidden }, 0.75],
    [
      'a rating that is not shown says nothing',
      rated,
      { answered: 20, mean: null, counts: hidden },
      undefined,
    ],
    [
      'a place',
      { kind: 'ranked', item: 'a', items: 4 },
      { answered: 9, places: [{ value: 'a', place: 2 }] },
      0.75,
    ],
    [
      'a row by its mean',
      row,
      { answered: 20, rows: [{ row: 'r', answered: 20, counts: hidden, mean: 2.5 }] },
      0.75,
    ],
    [
      'a row by where nearly all stand',
      row,
      {
        answered: 20,
        rows: [
          {
            row: 'r',
            answered: 20,
            mean: null,
            counts: [
              { value: 1, count: null, bound: 'few' },
              { value: 2, count: null, bound: 'few' },
              { value: 3, count: null, bound: 'most' },
            ],
          },
        ],
      },
      0.925,
    ],
  ])('%s', (_what, scale, question, level) => {
    const found = publishedLevel(measure(scale), [{ name: 'q', ...question }]);
    expect(found?.level).toEqual(level === undefined ? undefined : expect.closeTo(level, 3));
  });

  it('is turned round where a high answer means mastery', () => {
    const questions = [{ name: 'q', answered: 20, mean: 4 }];
    expect(publishedLevel(measure(rated, 'mastery'), questions)).toMatchObject({
      level: 0.25,
      statements: 20,
    });
  });
});

describe('the evidence of a questionnaire', () => {
  const published = {
    id: 'q1',
    title: '培训需求问卷',
    audienceId: 'village',
    answeredOn: '2026-03-20',
    questions: [{ name: 'q', answered: 20, mean: 3, counts: hidden }],
    measures: [measure(rated)],
    mentions: [],
  };

  it('is one piece a theme, with how many said it', () => {
    expect(evidenceOfAnswers(published)).toEqual([
      {
        audienceId: 'village',
        themeId: 'law',
        source: 'personal',
        id: 'q1',
        level: 0.5,
        variance: 0.25,
        statements: 20,
        observedOn: '2026-03-20',
        subject: { kind: 'questionnaire', id: 'q1', title: '培训需求问卷', respondents: 20, mean: 0.5 },
      },
    ]);
  });

  it('counts texts that mention a theme by those who wrote some', () => {
    const mentions = [
      { themeId: 'law', texts: 8, writers: 10 },
      { themeId: 'it', texts: 5, writers: 10 },
    ];
    expect(evidenceOfAnswers({ ...published, mentions })).toMatchObject([
      { themeId: 'law', level: 0.6, statements: 20, subject: { mentions: 8 } },
      { themeId: 'it', level: 0.5, statements: 10, subject: { mentions: 5 } },
    ]);
  });

  it('is the same whatever the order of questions and texts', () => {
    const measures = [measure(rated), { ...measure(rated, 'mastery'), question: 'p' }];
    const questions = [...published.questions, { name: 'p', answered: 12, mean: 2.2 }];
    const mentions = [{ themeId: 'law', texts: 7, writers: 11 }];
    const [one] = evidenceOfAnswers({ ...published, questions, measures, mentions });
    const [other] = evidenceOfAnswers({
      ...published,
      questions: questions.toReversed(),
      measures: measures.toReversed(),
      mentions,
    });
    expect(one).toEqual(other);
  });
});
