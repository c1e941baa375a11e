import { expect, it } from 'vitest';
import { isLoadFailure } from './load-failure.ts';

it.each([
  ['Chrome', 'Failed to fetch dynamically imported module: http://host/a.js'],
  ['Firefox', 'error loading dynamically imported module: http://host/a.js'],
  ['Safari', 'Importing a module script failed.'],
])('knows how %s says that code could not be loaded', (_browser, message) => {
  expect(isLoadFailure(new TypeError(message))).toBe(true);
});

it('leaves other errors alone', () => {
  expect(isLoadFailure(new TypeError('x is undefined'))).toBe(false);
});
