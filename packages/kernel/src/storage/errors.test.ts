import { expect, it } from 'vitest';
import { databaseProblem } from './errors.ts';

it.each([
  ['23505', 'ALREADY_EXISTS'],
  ['22021', 'VALUE_REFUSED'],
  ['22P05', 'VALUE_REFUSED'],
  ['40P01', 'CONCURRENT_CHANGE'],
  ['53100', 'STORAGE_FULL'],
  ['ENOSPC', 'STORAGE_FULL'],
  ['57P03', 'DATABASE_UNAVAILABLE'],
])('a failure %s means %s', (code, meaning) => {
  const cause = Object.assign(new Error('why'), { code });
  expect(databaseProblem(cause)).toMatchObject({ code: meaning, cause });
});

it('leaves what it does not know as it is', () => {
  const error = new Error('a mistake of the program');
  expect(databaseProblem(error)).toBe(error);
});
