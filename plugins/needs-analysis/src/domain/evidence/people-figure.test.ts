import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleFigure, type Statement } from './people-figure.ts';

const day = '2026-02-01';
const levelOf = (needs: readonly number[]) =>
  peopleFigure(
    'group',
    needs.map((need, at): Statement => ({ subjectId: String(at), need, day })),
  ).level;

describe('peopleFigure', () => {
  it.each([
    [[0, 0.25, 0.5, 0.75, 1], 0.5],
    [[1, 1, 1, 1, 1], 0.8],
    [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 0.1],
    [[1, 1, 1, 0, 0], 0.8],
    [[1, 1, 0.75, 0, 0], 0.55],
  ])('of %j tells %d', (needs, level) => {
    expect(levelOf(needs)).toBeCloseTo(level);
  });

  it('never tells for certain what one of them said, even to another of them', () => {
    const needs = fc.array(fc.constantFrom<number[]>(0, 0.25, 0.5, 0.75, 1), { minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(needs, fc.constantFrom(0, 1), (said, end) => {
        const [own, , ...rest] = said;
        // The second may have said either end, the rest making up for it as far as they can.
        const sum = said.reduce((total, need) => total + need, 0) - own! - end;
        const even = Math.min(1, Math.max(0, sum / rest.length));
        expect(levelOf([own!, end, ...rest.map(() => even)])).toBeCloseTo(levelOf(said));
      }),
      { examples: [[[0, 1, 1, 1, 0.25], 0]], numRuns: 1000 },
    );
  });

  it('says nothing of how far they differ', () => {
    const [one, other] = [
      [0.5, 0.5, 0.5, 0.5, 0.5],
      [0, 0.25, 0.5, 0.75, 1],
    ].map(needs =>
      peopleFigure(
        'group',
        needs.map((need, at) => ({ subjectId: String(at), need, day })),
      ),
    );
    expect(one?.variance).toBe(other?.variance);
  });
});
