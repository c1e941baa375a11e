import type { AllocationProblem, Place } from './allocation-problem.ts';
import { placesLeft, settleTies } from './finish-places.ts';
import { conflictingRules } from './conflicting-rules.ts';
import { placeProgram, type MenuRule, type PlaceProgram } from './place-program.ts';
import type { Solution, Solve } from './solve.ts';

/** What was reached, and what could have been at most. */
export interface Reached {
  readonly value: number;
  readonly bound: number;
}

export type AllocationOutcome =
  | {
      readonly state: 'best' | 'stopped';
      /** Computed places, without those that are kept. */
      readonly places: readonly Place[];
      readonly benefit: Reached;
      /** Untrained people who have a place, those with one that is kept left out. */
      readonly untrained: Reached;
    }
  | { readonly state: 'infeasible'; readonly rules: readonly MenuRule[] }
  | { readonly state: 'nothing-found' };

export type AllocationStage = 'untrained' | 'benefit' | 'conflict';

/**
 * Gives places so that first as many untrained people as possible have one, and then the total benefit is the most.
 * The two are solved one after the other: no benefit outweighs an untrained person. Where the rules contradict each
 * other, a smallest set of rules that do is named.
 *
 * @param untrainedFirst whether the first of the two counts; without it only the benefit does.
 */
export function allocate(
  problem: AllocationProblem,
  solve: Solve,
  options: { untrainedFirst: boolean; onStage?: (stage: AllocationStage) => void },
): AllocationOutcome {
  const { onStage = () => {} } = options;
  const program = placeProgram(problem);
  onStage('untrained');
  const first = options.untrainedFirst ? solve({ program, objective: program.untrained }) : undefined;
  if (first?.state === 'nothing-found') return first;
  if (first?.state === 'infeasible') return explained();
  onStage('benefit');
  const objective = benefits(problem, program);
  const second = solve(
    first === undefined
      ? { program, objective }
      : { program: reaching(program, first.value), objective, start: first.columns },
  );
  if (second.state === 'infeasible') return explained();
  const found = second.state === 'nothing-found' ? first : second;
  if (found === undefined) return { state: 'nothing-found' };

  const isBest = second.state === 'best' && (first === undefined || first.state === 'best');
  const given = problem.wishes.filter((_, column) => found.columns[column] === 1);
  const places = settleTies(problem, isBest ? given : [...given, ...placesLeft(problem, given)]);
  const wished = new Map(problem.wishes.map(wish => [keyOf(wish), wish.benefit]));
  const value = places.reduce((total, place) => total + (wished.get(keyOf(place)) ?? 0), 0);
  const reached = untrainedWithPlace(problem, places);
  return {
    state: isBest ? 'best' : 'stopped',
    places,
    benefit: { value, bound: isBest ? value : Math.max(value, boundOf(second, objective)) },
    untrained: { value: reached, bound: first === undefined ? reached : Math.max(reached, first.bound) },
  };

  function explained(): AllocationOutcome {
    onStage('conflict');
    return { state: 'infeasible', rules: conflictingRules(problem, solve) };
  }
}

/** The program with one more row: so many untrained people have a place. */
function reaching(program: PlaceProgram, untrained: number): PlaceProgram {
  const columns = [...program.untrained.keys()].filter(column => program.untrained[column] === 1);
  if (columns.length === 0 || untrained === 0) return program;
  const row = { lower: untrained, upper: Infinity, columns, values: columns.map(() => 1) };
  return { ...program, rows: [...program.rows, row] };
}

function benefits(problem: AllocationProblem, program: PlaceProgram): number[] {
  return Array.from({ length: program.columns }, (_, column) => problem.wishes[column]?.benefit ?? 0);
}

/** Without any solution nothing is known but that every wish could be met. */
function boundOf(solution: Solution, objective: readonly number[]): number {
  return 'bound' in solution
    ? Math.floor(solution.bound)
    : objective.reduce((total, value) => total + value, 0);
}

function untrainedWithPlace({ people, kept }: AllocationProblem, places: readonly Place[]): number {
  const withPlace = new Set(places.map(({ personId }) => personId));
  const before = new Set(kept.map(({ personId }) => personId));
  return people.filter(({ id, isUntrained }) => isUntrained && withPlace.has(id) && !before.has(id)).length;
}

function keyOf({ personId, itemId }: Place): string {
  return `${personId} ${itemId}`;
}
