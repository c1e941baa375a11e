import { expect, it } from 'vitest';
import { checkWeights } from './check-weights.ts';

const standard = { organisation: 50, post: 30, personal: 20 };
const own = { organisation: 1, post: 0, personal: 3 };
const audiences = [
  { id: 'village', name: '村（社区）干部' },
  { id: 'township', name: '乡镇（街道）干部' },
  // What any object has stands for nothing.
  { id: 'odd', name: '__proto__' },
];

it('takes the weights of an audience, and the standard for one that has none', () => {
  expect(checkWeights(audiences, { standard, audiences: { '村（社区）干部': own } })).toEqual({
    weights: new Map([
      ['village', own],
      ['township', standard],
      ['odd', standard],
    ]),
    problems: [],
  });
});

it.each([
  ['below nought', '村（社区）干部', { ...own, post: -1 }, 'negative', ['township', 'odd']],
  [
    'of which none counts',
    '村（社区）干部',
    { organisation: 0, post: 0, personal: 0 },
    'nothing-counts',
    ['township', 'odd'],
  ],
  ['of an audience that is not there', '牧民', own, 'unknown-audience', ['village', 'township', 'odd']],
])('names weights %s, and stops only whom they concern', (_what, audienceName, weights, problem, left) => {
  const checked = checkWeights(audiences, { standard, audiences: { [audienceName]: weights } });
  expect([checked.problems, [...checked.weights.keys()]]).toEqual([[{ audienceName, problem }], left]);
});
