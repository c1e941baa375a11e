import type { AllocationProblem } from './allocation-problem.ts';
import { placeProgram, type MenuRule, type ProgramRow } from './place-program.ts';
import { smallestConflict } from './smallest-conflict.ts';
import type { Solve } from './solve.ts';

/**
 * Rules that cannot hold together, so few that without any one of them the others can. Only classes that must open
 * can be in conflict: no other asks for anybody.
 *
 * @param problem one that has no solution.
 */
export function conflictingRules(problem: AllocationProblem, solve: Solve): MenuRule[] {
  const program = placeProgram(onlyWhatMustOpen(problem));
  const byRule = Map.groupBy(program.rows, row => (row.rule ? JSON.stringify(row.rule) : ''));
  const ties = byRule.get('') ?? [];
  byRule.delete('');
  const objective = Array.from({ length: program.columns }, () => 0);
  const canHold = (rules: readonly string[]) => {
    const rows: ProgramRow[] = [...ties, ...rules.flatMap(rule => byRule.get(rule) ?? [])];
    return solve({ program: { ...program, rows }, objective }).state !== 'infeasible';
  };
  return smallestConflict([...byRule.keys()], canHold).map(rule => JSON.parse(rule) as MenuRule);
}

function onlyWhatMustOpen(problem: AllocationProblem): AllocationProblem {
  const kept = new Set(problem.kept.map(({ itemId }) => itemId));
  const items = problem.items.filter(item => kept.has(item.id) || item.quotas.some(quota => quota.least > 0));
  const ids = new Set(items.map(({ id }) => id));
  return { ...problem, items, wishes: problem.wishes.filter(({ itemId }) => ids.has(itemId)) };
}
