import { expect, it } from 'vitest';
import { answeringOn } from './answering.ts';

it.each([
  ['open', '2026-03-31', '2026-03-31', 'open'],
  ['open', '2026-03-31', '2026-04-01', 'late'],
  ['open', null, '2099-01-01', 'open'],
  ['draft', null, '2026-01-01', 'draft'],
  ['closed', null, '2026-01-01', 'closed'],
  ['closed', '2026-03-31', '2026-04-01', 'late'],
] as const)('%s until %s is on %s: %s', (state, closesOn, day, expected) => {
  expect(answeringOn({ state, closesOn }, day)).toBe(expected);
});
