import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample, replaceSilent, type Candidate } from './draw-sample.ts';

const roster = fc.uniqueArray(
  fc.record({
    personId: fc.uuid(),
    stratum: fc.constantFrom('village', 'township', 'department'),
  }),
  { selector: ({ personId }) => personId, maxLength: 60 },
);
const seed = fc.nat();

/** Quotas that the roster can meet. */
function quotasFor(candidates: readonly Candidate[], share: number) {
  const groups = Map.groupBy(candidates, ({ stratum }) => stratum);
  return [...groups].map(([stratum, people]) => ({ stratum, people: Math.floor(people.length * share) }));
}

const draw = fc.record({
  roster,
  seed,
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  reserve: fc.nat(2),
});

describe('a sample', () => {
  it('meets every quota exactly and draws nobody twice', () =>
    fc.assert(
      fc.property(draw, ({ roster: people, seed: by, share, reserve }) => {
        const quotas = quotasFor(people, share);
        const drawn = drawSample(people, quotas, { seed: by, reserve });
        expect(new Set(drawn.map(({ personId }) => personId)).size).toBe(drawn.length);
        for (const { stratum, people: planned } of quotas) {
          const asked = drawn.filter(person => person.stratum === stratum && person.state === 'asked');
          expect(asked).toHaveLength(planned);
        }
      }),
    ));

  it('is decided by the seed alone, whatever the order of the roster', () =>
    fc.assert(
      fc.property(draw, fc.nat(), ({ roster: people, seed: by, share, reserve }, turn) => {
        const quotas = quotasFor(people, share);
        const at = people.length === 0 ? 0 : turn % people.length;
        const turned = [...people.slice(at), ...people.slice(0, at)].toReversed();
        expect(drawSample(turned, quotas, { seed: by, reserve })).toEqual(
          drawSample(people, quotas, { seed: by, reserve }),
        );
      }),
    ));

  it('gives everybody about the same chance', () => {
    const people = Array.from({ length: 10 }, (_, index) => ({ personId: `${index}`, stratum: 'all' }));
    const times = new Map(people.map(({ personId }) => [personId, 0]));
    for (let by = 0; by < 1000; by++) {
      for (const { personId } of drawSample(people, [{ stratum: 'all', people: 3 }], {
        seed: by,
        reserve: 0,
      })) {
        times.set(personId, times.get(personId)! + 1);
      }
    }
    for (const count of times.values()) expect(Math.abs(count - 300)).toBeLessThan(60);
  });

  it('refuses a quota that its group cannot meet', () => {
    expect(() => drawSample([], [{ stratum: 'all', people: 1 }], { seed: 1, reserve: 0 })).toThrow(
      RangeError,
    );
  });
});

describe('those who stay silent', () => {
  it('are replaced within their group, each by one, until the reserve is used up', () =>
    fc.assert(
      fc.property(
        draw,
        fc.infiniteStream(fc.boolean()),
        ({ roster: people, seed: by, share, reserve }, says) => {
          const quotas = quotasFor(people, share);
          const drawn = drawSample(people, quotas, { seed: by, reserve });
          const answered = new Set(drawn.filter(() => says.next().value).map(({ personId }) => personId));
          const stratumOf = new Map(drawn.map(({ personId, stratum }) => [personId, stratum]));
          const replacements = replaceSilent(drawn, answered);
          expect(new Set(replacements.map(({ substitute }) => substitute)).size).toBe(replacements.length);
          for (const { silent, substitute } of replacements) {
            expect(answered.has(silent)).toBe(false);
            expect(stratumOf.get(substitute)).toBe(stratumOf.get(silent));
          }
          const after = drawn.map(person => {
            if (replacements.some(({ silent }) => silent === person.personId))
              return { ...person, state: 'replaced' as const };
            if (replacements.some(({ substitute }) => substitute === person.personId))
              return { ...person, state: 'asked' as const };
            return person;
          });
          for (const { stratum, people: planned } of quotas) {
            const asked = after.filter(person => person.stratum === stratum && person.state === 'asked');
            expect(asked).toHaveLength(planned);
          }
        },
      ),
    ));
});
