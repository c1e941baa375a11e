import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvidence, asOf, inTwoOrders, method, pieceOf } from '../../testing/evidence.ts';
import { estimateNeeds } from './estimate-needs.ts';
import type { GatheredEvidence } from '../evidence/gathered-evidence.ts';

function estimatesOf(evidence: readonly GatheredEvidence[], values: Partial<typeof method> = {}) {
  const needs = estimateNeeds(evidence, asOf, { ...method, ...values });
  return Object.fromEntries(needs.map(({ themeId, sources }) => [themeId, sources[0]!]));
}

const asked = (themeId: string, level: number, values: Partial<GatheredEvidence> = {}) =>
  pieceOf({ source: 'personal', themeId, level, variance: 0.04, ...values });
const priority = (themeId: string, level: number, values: Partial<GatheredEvidence> = {}) =>
  pieceOf({ source: 'organisation', themeId, level, ...values });

describe('priorities', () => {
  it('add up', () => {
    const { law, industry } = estimatesOf([
      priority('law', 0.5),
      priority('law', 0.4, { id: 'other' }),
      priority('industry', 0.6),
    ]);
    expect(law).toMatchObject({ statements: 2, said: 0.9, estimate: 0.9, strength: 1, drawnTo: null });
    expect(industry).toMatchObject({ strength: expect.closeTo(2 / 3), deviation: expect.closeTo(0.1 / 0.9) });
  });

  it('fade', () => {
    const { law } = estimatesOf([priority('law', 0.8, { observedOn: '2026-07-01' })]);
    expect(law).toMatchObject({
      said: 0.8,
      estimate: expect.closeTo(0.4, 2),
      counted: expect.closeTo(0.5, 2),
    });
  });
});

describe('statements of people', () => {
  it('count by their mean, each piece by its number of people', () => {
    const { law } = estimatesOf([
      asked('law', 1, { id: 'small', statements: 10 }),
      asked('law', 0.6, { id: 'large', statements: 30 }),
    ]);
    expect(law).toMatchObject({ statements: 40, said: expect.closeTo(0.7) });
  });

  it('are drawn to the mean of their source, the more the fewer they are', () => {
    const { few, many } = estimatesOf([
      asked('few', 1, { statements: 5 }),
      asked('many', 1, { statements: 500 }),
      asked('other', 0.2, { statements: 505 }),
    ]);
    expect(few).toMatchObject({ said: 1, drawnTo: expect.closeTo(0.6), estimate: expect.closeTo(0.8) });
    expect(many).toMatchObject({ said: 1, estimate: expect.closeTo(0.996, 3) });
  });

  it('stay as they are where only one theme was asked about', () => {
    expect(estimatesOf([asked('law', 0.3)])['law']).toMatchObject({
      estimate: expect.closeTo(0.3),
      strength: 1,
    });
  });

  it('are all as strong where they all say the same', () => {
    const { law, industry } = estimatesOf([asked('law', 0.3), asked('industry', 0.3, { statements: 7 })]);
    expect(law!.strength).toBeCloseTo(industry!.strength);
  });

  it('who need nothing make nothing', () => {
    expect(estimatesOf([asked('law', 0)])['law']).toMatchObject({ estimate: 0, strength: 0 });
  });

  it('count less when they are old', () => {
    const { old } = estimatesOf([asked('old', 1, { observedOn: '2026-07-01' }), asked('new', 0)]);
    expect(old!.counted).toBeCloseTo(10, 1);
  });
});

describe('any evidence', () => {
  it('is never drawn across the mean', () => {
    fc.assert(
      fc.property(anyEvidence, fc.integer({ min: 0, max: 1000 }), (evidence, priorStatements) => {
        for (const { sources } of estimateNeeds(evidence, asOf, { ...method, priorStatements })) {
          for (const { said, drawnTo, estimate } of sources) {
            if (drawnTo === null) continue;
            expect(estimate).toBeGreaterThanOrEqual(Math.min(said, drawnTo) - 1e-9);
            expect(estimate).toBeLessThanOrEqual(Math.max(said, drawnTo) + 1e-9);
          }
        }
      }),
    );
  });

  it('makes up strengths from 0 to 1, the strongest 1, part by part', () => {
    fc.assert(
      fc.property(anyEvidence, evidence => {
        for (const { sources, contributions } of estimateNeeds(evidence, asOf, method)) {
          for (const { source, strength } of sources) {
            expect(strength).toBeLessThanOrEqual(1);
            const parts = contributions.filter(part => part.source === source);
            expect(parts.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(strength, 9);
          }
        }
      }),
    );
  });

  it('counts the same in whatever order it arrives', () => {
    fc.assert(
      fc.property(inTwoOrders(anyEvidence), ([evidence, other]) => {
        expect(estimateNeeds(other, asOf, method)).toEqual(estimateNeeds(evidence, asOf, method));
      }),
    );
  });

  it('makes a source surer of a theme when more of it agrees', () => {
    const statements = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.06, noNaN: true }),
        statements,
        statements,
        (level, variance, some, more) => {
          const first = asked('law', level, { id: 'first', variance, statements: some });
          const agreeing = asked('law', level, { id: 'second', variance, statements: more });
          const deviationOf = (evidence: readonly GatheredEvidence[]) =>
            estimatesOf(evidence)['law']!.deviation;
          expect(deviationOf([first, agreeing])).toBeLessThan(deviationOf([first]));
        },
      ),
    );
  });

  it('makes a source less sure of a theme when it disagrees', () => {
    const deviationOf = (one: number, other: number) =>
      estimatesOf([asked('law', one, { id: 'one' }), asked('law', other, { id: 'other' })])['law']!.deviation;
    expect(deviationOf(0.1, 0.9)).toBeGreaterThan(deviationOf(0.5, 0.5));
  });
});
