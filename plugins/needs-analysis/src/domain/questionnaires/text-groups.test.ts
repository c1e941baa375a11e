import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequentWords, groupTexts, suggestTheme } from './text-groups.ts';

const themes = [
  { themeId: 'industry', phrases: ['产业发展', '农产品'], words: ['产业', '发展', '农产品'] },
  { themeId: 'mediation', phrases: ['矛盾纠纷调解'], words: ['矛盾', '纠纷', '调解'] },
];

describe('the suggested theme of a text', () => {
  it.each([
    ['想学农产品直播', ['想', '学', '农产品', '直播'], 'industry'],
    ['纠纷调解不会做', ['纠纷', '调解', '不会'], 'mediation'],
    ['产业里的纠纷', ['产业', '纠纷'], null],
    ['发展太慢', ['发展'], null],
    ['多安排现场教学', ['安排', '现场', '教学'], null],
    ['矛盾纠纷调解和产业', ['矛盾', '纠纷', '调解', '产业'], 'mediation'],
  ])('of %j is by its words %j: %s', (text, words, expected) => {
    expect(suggestTheme({ text, words }, themes)).toBe(expected);
  });

  it('does not depend on the order of themes', () =>
    fc.assert(
      fc.property(fc.subarray(['产业', '发展', '农产品', '矛盾', '纠纷', '调解', '学']), words => {
        const text = words.join('');
        expect(suggestTheme({ text, words }, themes.toReversed())).toBe(
          suggestTheme({ text, words }, themes),
        );
      }),
    ));
});

const texts = [
  { hash: 'a', text: '调解', times: 4, words: ['调解', '调解'] },
  { hash: 'b', text: '纠纷调解', times: 1, words: ['纠纷', '调解'] },
  { hash: 'c', text: '产业', times: 4, words: ['产业'] },
];

it('shows groups of five texts and more, each text as often as it was written', () => {
  const themeOf = (hash: string) => (hash === 'c' ? 'industry' : 'mediation');
  expect(groupTexts(texts, themeOf, 5)).toEqual([{ themeId: 'mediation', texts: 5 }]);
  expect(groupTexts(texts, () => undefined, 5)).toEqual([]);
});

it('leaves out words that occur only within longer ones', () => {
  const selling = [{ hash: 'a', text: '卖农产品', times: 5, words: ['农产', '产品', '农产品'] }];
  expect(frequentWords(selling, { leastGroup: 5, most: 10 })).toEqual([{ word: '农产品', texts: 5 }]);
});

it('names words that five texts have', () => {
  expect(frequentWords(texts, { leastGroup: 5, most: 10 })).toEqual([{ word: '调解', texts: 5 }]);
});
