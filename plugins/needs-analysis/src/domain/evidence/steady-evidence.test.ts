import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GatheredEvidence } from './gathered-evidence.ts';
import { steadyEvidence, type ShownGroup } from './steady-evidence.ts';

/** What people say, by their number; who is missing was not asked. */
type Said = Readonly<Record<number, number>>;

function piece(said: Said, observedOn = '2026-02-01'): GatheredEvidence {
  const values = Object.values(said);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    ...{ audienceId: 'village', themeId: 'mediation', source: 'personal', id: 'guide', observedOn },
    ...{ level: mean, variance: 0, statements: values.length },
    subject: { kind: 'interview', id: 'guide', title: '提纲', people: values.length, mean },
    group: { key: 'all', marks: Object.entries(said).map(([person, value]) => `${person} ${value}`) },
  };
}

/** The figures of rankings that were computed one after the other. */
function rank(states: readonly Said[]) {
  const shown: ShownGroup[] = [];
  const levels = states.map(said => {
    const { evidence, fresh } = steadyEvidence([piece(said)], shown, '2026-03-31', 5);
    shown.push(...fresh);
    return evidence[0]?.level;
  });
  return { levels, shown };
}

const five: Said = { 1: 1, 2: 1, 3: 1, 4: 1, 5: 0 };

describe('steadyEvidence', () => {
  it.each([
    ['says nothing of fewer than five', [{ 1: 1, 2: 1, 3: 1, 4: 1 }], [undefined]],
    ['waits until five more have said something', [five, { ...five, 6: 0 }], [0.8, 0.8]],
    ['counts them all then', [five, { ...five, 6: 0, 7: 0, 8: 0, 9: 0, 10: 0 }], [0.8, 0.4]],
    ['does not follow one who changed their mind', [five, { ...five, 1: 0 }], [0.8, 0.8]],
    ['does not follow one who is gone', [{ ...five, 6: 0.2 }, five], [0.7, 0.7]],
    ['follows five others', [five, { 6: 0, 7: 0, 8: 0, 9: 0, 10: 0 }], [0.8, 0]],
    ['says nothing where fewer than five are left', [five, { 1: 1 }], [0.8, undefined]],
    [
      'does not come within four of what was shown before the last',
      [five, { ...five, 6: 0, 7: 0, 8: 0, 9: 0, 10: 0 }, { ...five, 6: 0 }],
      [0.8, 0.4, 0.4],
    ],
  ] satisfies [string, Said[], (number | undefined)[]][])('%s', (_, states, levels) => {
    expect(rank(states).levels).toEqual(levels.map(level => level && expect.closeTo(level)));
  });

  it('leaves alone what documents say, and what is published already', () => {
    const { group: _group, ...document } = piece(five);
    expect(steadyEvidence([document], [], '2026-03-31', 5)).toEqual({ evidence: [document], fresh: [] });
  });

  it('shows of an earlier quarter nothing that was said later', () => {
    const { fresh } = steadyEvidence([piece({ ...five, 6: 0 }, '2026-05-01')], [], '2026-06-30', 5);
    expect(steadyEvidence([piece(five)], fresh, '2026-03-31', 5).evidence).toEqual([]);
  });

  it('shows no figure from which, with two others, what one said could be had', () => {
    const two: Said = { 6: 0, 7: 0, 8: 0, 9: 0, 10: 0 };
    const { shown } = rank([five, { ...five, ...two, 11: 1 }, two]);
    expect(shown.map(({ marks }) => marks.length)).toEqual([5, 11]);
  });

  it('tells of nobody or of five, however people come, go and change, and rankings are added and subtracted', () => {
    const said = fc.dictionary(fc.constantFrom(...'abcdefghijklmnop'), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), states => {
        const figures = rank(states).shown.slice(0, 4);
        for (const factors of combinations(figures.length)) {
          const left = new Map<string, number>();
          figures.forEach(({ marks }, at) => {
            for (const mark of marks) left.set(mark, (left.get(mark) ?? 0) + factors[at]!);
          });
          const marks = [...left].filter(([, times]) => times !== 0).map(([mark]) => mark);
          const people = new Set(marks.map(mark => mark.split(' ')[0]));
          expect(people.size === 0 || people.size >= 5).toBe(true);
        }
      }),
    );
  });
});

/** How often each of some figures is added or, below nought, subtracted. */
function combinations(figures: number): number[][] {
  if (figures === 0) return [[]];
  return combinations(figures - 1).flatMap(rest => [-2, -1, 0, 1, 2].map(times => [...rest, times]));
}
