import highsLoader from 'highs';
import type { Question, Solution, Solve } from '../../domain/allocation/solve.ts';

// The package is typed as CommonJS, whose default export Node's import already is.
const loadHighs = highsLoader as unknown as typeof highsLoader.default;

export interface SolveOptions {
  /** Seconds for all questions together. */
  readonly seconds: number;
  /** Asked often while a question is worked on. */
  readonly shouldStop: () => boolean;
  /** The best so far and what no solution exceeds, of the question being worked on. */
  readonly onProgress: (progress: { value: number; bound: number }) => void;
}

/** Answers questions by the MILP solver HiGHS, one thread, the same answer for the same question. */
export async function highsSolve(options: SolveOptions): Promise<Solve> {
  const highs = await loadHighs();
  const { modelStatus, callbackType, solutionStatus, objectiveSense, variableType } = highs.constants;
  const endsAt = performance.now() + options.seconds * 1000;

  return question => {
    const left = (endsAt - performance.now()) / 1000;
    if (question.program.columns === 0) return withoutColumns(question);
    if (left <= 0 || options.shouldStop()) return { state: 'nothing-found' };
    return highs.withModel(modelOf(question), model => {
      model.options.set({
        output_flag: false,
        random_seed: 1,
        mip_rel_gap: 0,
        mip_abs_gap: 0.9,
        // Measured on 5,000 people and 60 classes: three to five times as fast as what HiGHS does by default.
        presolve: 'off',
        mip_lp_solver: 'ipm',
        time_limit: left,
      });
      if (question.start) {
        const known = Float64Array.from(
          { length: question.program.columns },
          (_, at) => question.start?.[at] ?? 0,
        );
        model.setSolution({ colValue: known });
      }
      model.run({
        [callbackType.mipInterrupt](event) {
          const { mip_primal_bound: value = 0, mip_dual_bound: bound = 0 } = event.data;
          options.onProgress({ value, bound });
          if (options.shouldStop()) event.interrupt();
        },
        [callbackType.simplexInterrupt](event) {
          if (options.shouldStop()) event.interrupt();
        },
      });
      return solutionOf(question, model.getModelStatus(), {
        isKnown: Number(model.info.get('primal_solution_status')) === solutionStatus.feasible,
        columns: () => model.getSolution().colValue,
        bound: () => Number(model.info.get('mip_dual_bound')),
      });
    });
  };

  function modelOf({ program, objective }: Question) {
    const { rows, columns } = program;
    const starts = new Int32Array(rows.length + 1);
    for (const [at, row] of rows.entries()) starts[at + 1] = starts[at]! + row.columns.length;
    const lower = new Float64Array(columns);
    for (const column of program.fixed) lower[column] = 1;
    const infinite = (value: number) => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity);
    return {
      numCols: columns,
      numRows: rows.length,
      sense: objectiveSense.maximize,
      colCost: Float64Array.from(objective),
      colLower: lower,
      colUpper: new Float64Array(columns).fill(1),
      rowLower: Float64Array.from(rows, row => infinite(row.lower)),
      rowUpper: Float64Array.from(rows, row => infinite(row.upper)),
      matrix: {
        format: 'csr' as const,
        numRows: rows.length,
        numCols: columns,
        starts,
        indices: Int32Array.from(rows.flatMap(row => row.columns)),
        values: Float64Array.from(rows.flatMap(row => row.values)),
      },
      integrality: new Int32Array(columns).fill(variableType.integer),
    };
  }

  function solutionOf(
    { objective }: Question,
    status: number,
    found: { isKnown: boolean; columns: () => ArrayLike<number>; bound: () => number },
  ): Solution {
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) {
      return { state: 'infeasible' };
    }
    if (!found.isKnown) return { state: 'nothing-found' };
    const columns = Array.from(found.columns(), value => Math.round(value));
    const value = columns.reduce((total, column, at) => total + column * (objective[at] ?? 0), 0);
    if (status === modelStatus.optimal) return { state: 'best', columns, value, bound: value };
    return { state: 'stopped', columns, value, bound: Math.max(value, found.bound()) };
  }
}

/** HiGHS calls a program without columns empty and looks no further: a row that asks for something cannot hold. */
function withoutColumns({ program }: Question): Solution {
  if (program.rows.some(({ lower }) => lower > 0)) return { state: 'infeasible' };
  return { state: 'best', columns: [], value: 0, bound: 0 };
}
