import { expect, it } from 'vitest';
import { fittingRoutes } from './fitting-routes.ts';

const route = (id: string, minutes: number, ...themeIds: string[]) => ({ id, minutes, themeIds });

it.each([
  ['no theme in common', [route('a', 60, 'roads')], ['party'], []],
  [
    'more themes first',
    [route('a', 60, 'party'), route('b', 90, 'party', 'roads')],
    ['party', 'roads'],
    ['b', 'a'],
  ],
  ['then the shorter one', [route('a', 90, 'party'), route('b', 60, 'party')], ['party'], ['b', 'a']],
  ['three at most', ['a', 'b', 'c', 'd'].map(id => route(id, 60, 'party')), ['party'], ['a', 'b', 'c']],
])('%s', (_case, routes, themes, expected) => {
  expect(fittingRoutes(routes, themes).map(({ id }) => id)).toEqual(expected);
});
