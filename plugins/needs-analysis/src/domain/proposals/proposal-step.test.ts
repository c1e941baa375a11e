import { expect, it } from 'vitest';
import { proposalAfter } from './proposal-step.ts';

it.each([
  ['draft', 'submit', 'submitted'],
  ['draft', 'accept', undefined],
  ['submitted', 'change', undefined],
  ['submitted', 'decline', 'declined'],
  ['declined', 'change', 'draft'],
  ['accepted', 'change', undefined],
  ['accepted', 'deliver', 'accepted'],
  ['submitted', 'deliver', undefined],
] as const)('a %s proposal after “%s” is %s', (state, step, after) => {
  expect(proposalAfter(state, step)).toBe(after);
});
