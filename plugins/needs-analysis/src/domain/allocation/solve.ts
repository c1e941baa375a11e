import type { PlaceProgram } from './place-program.ts';

/** A question to a solver: the most of a sum of columns that the rows allow. */
export interface Question {
  readonly program: PlaceProgram;
  /** By column, whole numbers. */
  readonly objective: readonly number[];
  /** Columns of a solution that is known, to start from. */
  readonly start?: readonly number[];
}

/** What a solver found. `bound` is what no solution exceeds; it is `value` where the solution is the best. */
export type Solution =
  | {
      readonly state: 'best' | 'stopped';
      readonly columns: readonly number[];
      readonly value: number;
      readonly bound: number;
    }
  | { readonly state: 'infeasible' }
  | { readonly state: 'nothing-found' };

/** Finds the best solution of a question; stops early when it is told to. The same question has the same answer. */
export type Solve = (question: Question) => Solution;
