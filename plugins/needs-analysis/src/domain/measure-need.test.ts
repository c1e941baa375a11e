import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureNeed, measureThemes, type NeedMeasure, type NeedScale } from './measure-need.ts';

const rated: NeedScale = { kind: 'rated', min: 1, max: 5 };
const ranked: NeedScale = { kind: 'ranked', item: 'law', items: 4 };
const stepped: NeedScale = { kind: 'stepped', item: 'law', steps: ['none', 'some', 'much'] };

function measure(scale: NeedScale, meaning: NeedMeasure['meaning'] = 'need'): NeedMeasure {
  return { question: 'q', themeId: 'law', meaning, scale };
}

describe('measureNeed', () => {
  it.each<[string, NeedScale, unknown, number | undefined]>([
    ['a choice that was taken', { kind: 'chosen', item: 'law' }, ['law', 'it'], 1],
    ['a single choice that was taken', { kind: 'chosen', item: 'law' }, 'law', 1],
    ['a choice that was not taken', { kind: 'chosen', item: 'law' }, ['it'], 0],
    ['the first place of four', ranked, ['law', 'it', 'tax', 'party'], 1],
    ['the last place of four', ranked, ['it', 'tax', 'party', 'law'], 0.25],
    ['no place at all', ranked, ['it'], 0],
    ['the middle of a rating', rated, 3, 0.5],
    ['a rating above its scale', rated, 9, 1],
    ['a row of a matrix', stepped, { law: 'some' }, 0.5],
    ['another row of a matrix', stepped, { tax: 'some' }, undefined],
    ['a yes', { kind: 'affirmed' }, true, 1],
    ['a question that was left out', rated, undefined, undefined],
    ['an answer of another kind', rated, 'three', undefined],
  ])('reads %s', (_what, scale, answer, level) => {
    expect(measureNeed(measure(scale), { q: answer })).toBe(level);
  });

  it('turns mastery into its lack', () => {
    expect(measureNeed(measure(rated, 'mastery'), { q: 5 })).toBe(0);
  });
});

describe('measureThemes', () => {
  const answersOf = (...levels: number[]) => levels.map(level => ({ q: level }));

  it('takes the mean over those who answered', () => {
    expect(measureThemes([measure(rated)], [...answersOf(1, 5, 5, 5, 5), {}], 5)).toEqual([
      { themeId: 'law', respondents: 5, mean: 0.8, variance: expect.closeTo(0.16) },
    ]);
  });

  it('counts a person once, however many questions of the theme they answered', () => {
    const twice = [measure(rated), { ...measure(rated), question: 'again' }];
    expect(measureThemes(twice, [{ q: 1, again: 5 }], 1)).toEqual([
      { themeId: 'law', respondents: 1, mean: 0.5, variance: 0 },
    ]);
  });

  it('leaves out what fewer than the least group answered', () => {
    expect(measureThemes([measure(rated)], answersOf(1, 2, 3, 4), 5)).toEqual([]);
  });

  it('does not depend on the order of the answers', () => {
    const shuffled = fc
      .array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: 1, maxLength: 50 })
      .chain(levels =>
        fc.tuple(fc.constant(levels), fc.shuffledSubarray(levels, { minLength: levels.length })),
      );
    fc.assert(
      fc.property(shuffled, ([levels, other]) => {
        const measures = [measure(rated)];
        expect(measureThemes(measures, answersOf(...other), 1)).toEqual(
          measureThemes(measures, answersOf(...levels), 1),
        );
      }),
    );
  });
});
