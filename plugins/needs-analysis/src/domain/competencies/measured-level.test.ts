import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasuringRule } from '../../contract/index.ts';
import { measuredLevel, type Measurement } from './measured-level.ts';

const rule: MeasuringRule = {
  weights: { self: 10, superior: 30, test: 30, appraisal: 30 },
  selfDeduction: 0,
  clearGap: 0.5,
  largeGap: 1,
};

function measurement(
  kind: Measurement['kind'],
  level: number,
  values: Partial<Measurement> = {},
): Measurement {
  const common = { roundId: 'r1', competencyId: 'c', personId: 'p', measuredOn: '2026-01-10' };
  return { ...common, kind, level, ...values };
}

const anyMeasurements = fc.array(
  fc.record({
    roundId: fc.constantFrom('r1', 'r2', 'r3'),
    competencyId: fc.constant('c'),
    personId: fc.constant('p'),
    kind: fc.constantFrom('self', 'superior', 'test', 'appraisal'),
    level: fc.integer({ min: 0, max: 5 }),
    measuredOn: fc.constantFrom('2025-11-01', '2026-01-10', '2026-03-31'),
  }),
  { maxLength: 20 },
);

describe('measuredLevel', () => {
  it('weighs the kinds that somebody has', () => {
    const measured = measuredLevel([measurement('self', 4), measurement('superior', 2)], rule);
    expect(measured).toMatchObject({
      level: 2.5,
      parts: [
        { kind: 'self', share: 0.25 },
        { kind: 'superior', share: 0.75 },
      ],
    });
  });

  it('counts the newest of each kind once', () => {
    const measurements = [
      measurement('test', 1, { roundId: 'r1', measuredOn: '2025-01-01' }),
      measurement('test', 3, { roundId: 'r2', measuredOn: '2026-02-01' }),
    ];
    expect(measuredLevel(measurements, rule)).toMatchObject({ level: 3, measuredOn: '2026-02-01' });
  });

  it('takes the county’s deduction off a self-rating, not below nought', () => {
    const strict = { ...rule, selfDeduction: 0.5 };
    expect(measuredLevel([measurement('self', 3)], strict)?.level).toBe(2.5);
    expect(measuredLevel([measurement('self', 0)], strict)?.level).toBe(0);
  });

  it('knows nothing where nothing that counts was measured', () => {
    expect(measuredLevel([], rule)).toBeUndefined();
    const withoutSelf = { ...rule, weights: { ...rule.weights, self: 0 } };
    expect(measuredLevel([measurement('self', 3)], withoutSelf)).toBeUndefined();
  });

  it('does not depend on the order of the measurements', () => {
    const shuffled = anyMeasurements.chain(all =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(measuredLevel(other, rule)).toEqual(measuredLevel(all, rule));
      }),
    );
  });

  it('gives a kind of weight nought no effect', () => {
    fc.assert(
      fc.property(anyMeasurements, all => {
        const withoutTests = { ...rule, weights: { ...rule.weights, test: 0 } };
        expect(measuredLevel(all, withoutTests)).toEqual(
          measuredLevel(
            all.filter(({ kind }) => kind !== 'test'),
            withoutTests,
          ),
        );
      }),
    );
  });

  it('stays between the lowest and the highest measurement that counts', () => {
    fc.assert(
      fc.property(anyMeasurements, all => {
        const measured = measuredLevel(all, rule);
        fc.pre(measured !== undefined);
        const levels = measured!.parts.map(({ level }) => level);
        expect(measured!.level).toBeGreaterThanOrEqual(Math.min(...levels) - 1e-9);
        expect(measured!.level).toBeLessThanOrEqual(Math.max(...levels) + 1e-9);
      }),
    );
  });
});
