import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { highsSolve } from '../../services/allocation/highs-solve.ts';
import {
  anAllocationProblem,
  benefitOfPlaces,
  everyAllocation,
  keepsEveryRule,
  untrainedReached,
} from '../../testing/allocation-cases.ts';
import { allocate } from './allocate.ts';
import type { Solve } from './solve.ts';
import type { AllocationProblem } from './allocation-problem.ts';
import { Occupancy } from './occupancy.ts';
import { placeProgram } from './place-program.ts';
import { refusals } from './refusals.ts';

let solve: Solve;
beforeAll(async () => {
  solve = await highsSolve({ seconds: 60, shouldStop: () => false, onProgress: () => {} });
});

const first = { untrainedFirst: true };
const runs = { numRuns: 40, seed: 1 };

describe('allocate', () => {
  it('reaches what trying everything reaches: most untrained people, then most benefit', () => {
    fc.assert(
      fc.property(anAllocationProblem, problem => {
        const all = everyAllocation(problem);
        const outcome = allocate(problem, solve, first);
        if (all.length === 0) {
          expect(outcome.state).toBe('infeasible');
          return;
        }
        const untrained = Math.max(...all.map(places => untrainedReached(problem, places)));
        const benefit = Math.max(
          ...all
            .filter(places => untrainedReached(problem, places) === untrained)
            .map(places => benefitOfPlaces(problem, places)),
        );
        expect(outcome).toMatchObject({
          state: 'best',
          untrained: { value: untrained, bound: untrained },
          benefit: { value: benefit, bound: benefit },
        });
      }),
      runs,
    );
  });

  it('breaks no rule, and says what it counted', () => {
    fc.assert(
      fc.property(anAllocationProblem, problem => {
        const outcome = allocate(problem, solve, first);
        if (outcome.state !== 'best') return;
        expect(keepsEveryRule(problem, outcome.places)).toBe(true);
        expect(benefitOfPlaces(problem, outcome.places)).toBe(outcome.benefit.value);
      }),
      runs,
    );
  });

  it('gains no less by more places', () => {
    fc.assert(
      fc.property(anAllocationProblem, problem => {
        const benefit = (of: AllocationProblem) => {
          const outcome = allocate(of, solve, { untrainedFirst: false });
          return 'benefit' in outcome ? outcome.benefit.value : -1;
        };
        const wider = problem.items.map(item => ({ ...item, most: item.most + 1 }));
        expect(benefit({ ...problem, items: wider })).toBeGreaterThanOrEqual(benefit(problem));
      }),
      runs,
    );
  });

  it('names, where the rules contradict each other, so few that without any one of them the others hold', () => {
    fc.assert(
      fc.property(anAllocationProblem, problem => {
        const outcome = allocate(problem, solve, first);
        if (outcome.state !== 'infeasible') return;
        const program = placeProgram(problem);
        const objective = Array.from({ length: program.columns }, () => 0);
        const canHold = (names: readonly string[]) => {
          const rows = program.rows.filter(({ rule }) => !rule || names.includes(JSON.stringify(rule)));
          return solve({ program: { ...program, rows }, objective }).state !== 'infeasible';
        };
        const names = outcome.rules.map(rule => JSON.stringify(rule));
        expect(canHold(names)).toBe(false);
        for (const left of names) expect(canHold(names.filter(name => name !== left))).toBe(true);
      }),
      { numRuns: 80, seed: 3 },
    );
  });

  it('gives an equal place to the lower id, in whatever order the wishes came', () => {
    const person = (id: string) => ({ id, unitId: 'unit1', isUntrained: true });
    const wish = (personId: string) => ({ personId, itemId: 'item0', rank: 1, benefit: 5 });
    const item = {
      ...{ id: 'item0', least: 1, most: 1, startsOn: '2026-03-01', endsOn: '2026-03-02' },
      ...{ course: 'a', unitMost: null, quotas: [] },
    };
    for (const ids of [
      ['a', 'b', 'c'],
      ['c', 'b', 'a'],
      ['b', 'c', 'a'],
    ]) {
      const problem = {
        ...{ items: [item], people: ids.map(person), wishes: ids.map(wish) },
        ...{ kept: [], placesAPerson: 1 },
      };
      expect(allocate(problem, solve, first)).toMatchObject({ places: [{ personId: 'a' }] });
    }
  });
});

describe('refusals', () => {
  it('name for every wish that was not met a rule that stands against it', () => {
    fc.assert(
      fc.property(anAllocationProblem, problem => {
        const outcome = allocate(problem, solve, first);
        if (outcome.state !== 'best') return;
        const refused = refusals(problem, outcome.places);
        expect(refused.length).toBe(problem.wishes.length - outcome.places.length);
        const occupancy = new Occupancy(problem, [...problem.kept, ...outcome.places]);
        for (const refusal of refused) {
          expect(refusal.reasons).not.toEqual([]);
          expect(refusal.reasons).not.toContainEqual({ kind: 'stopped-early' });
          expect(occupancy.against(refusal)).not.toEqual([]);
        }
      }),
      { numRuns: 80, seed: 5 },
    );
  });
});
