import { describe, expect, it } from 'vitest';
import { nominationAfter } from './nomination-step.ts';

describe('nominationAfter', () => {
  it.each([
    ['nominated', 'review', 'recommend', { state: 'recommended' }],
    ['nominated', 'review', 'refuse', { state: 'refused' }],
    ['nominated', 'decision', 'admit', { problem: 'state' }],
    ['nominated', 'review', 'admit', { problem: 'state' }],
    ['recommended', 'decision', 'admit', { state: 'admitted' }],
    ['recommended', 'decision', 'refuse', { state: 'refused' }],
    ['recommended', 'review', 'recommend', { problem: 'state' }],
    ['admitted', 'decision', 'refuse', { problem: 'state' }],
    ['refused', 'review', 'recommend', { problem: 'state' }],
  ] as const)('%s: %s says %s', (state, office, step, outcome) => {
    expect(nominationAfter({ state, nominatedBy: 'somebody' }, office, step, 'another')).toEqual(outcome);
  });

  it.each([
    ['nominated', 'review', 'recommend'],
    ['recommended', 'decision', 'admit'],
  ] as const)('does not let who nominated take part when it is %s', (state, office, step) => {
    expect(nominationAfter({ state, nominatedBy: 'me' }, office, step, 'me')).toEqual({ problem: 'own' });
  });
});
