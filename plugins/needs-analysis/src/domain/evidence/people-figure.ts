import type { GatheredEvidence } from './gathered-evidence.ts';

/** What was said by somebody, or of somebody. */
export interface Statement {
  /** The person; or what stands for one whose name is not kept. */
  readonly subjectId: string;
  /** How much is needed: 0 nothing, 1 fully. */
  readonly need: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** How much it counts among the others; 1 unless told. */
  readonly weight?: number;
}

/** So few may say the opposite of all others without being told apart. */
const few = 2;
const roundingError = 1e-9;

/**
 * What people say together, as it may be shown: of each the newest statement. A mean so close to an end that nearly
 * all must have said the same is told by the middle of what it may be, and how far they differ not at all: nobody's
 * answer is told, not even where all gave the same.
 *
 * @param key see `PeopleGroup`.
 * @param statements in the order in which they were made.
 */
export function peopleFigure(key: string, statements: readonly Statement[]) {
  const newest = [...Map.groupBy(statements, ({ subjectId }) => subjectId).values()]
    .map(own => own.reduce((one, other) => (other.day >= one.day ? other : one)))
    .toSorted((one, other) => one.need - other.need || weightOf(one) - weightOf(other));
  const all = newest.reduce((sum, statement) => sum + weightOf(statement), 0);
  const mean = newest.reduce((sum, statement) => sum + statement.need * weightOf(statement), 0) / all;
  const level = withinEnds(mean, few / newest.length);
  return {
    level,
    variance: level * (1 - level),
    statements: newest.length,
    observedOn: newest.map(({ day }) => day).reduce((a, b) => (a > b ? a : b)),
    group: {
      key,
      marks: newest.map(statement => `${statement.subjectId} ${statement.need} ${weightOf(statement)}`),
    },
  } satisfies Partial<GatheredEvidence>;
}

function weightOf({ weight = 1 }: Statement): number {
  return weight;
}

function withinEnds(mean: number, margin: number): number {
  const inner = margin + roundingError;
  if (mean < inner) return margin / 2;
  return mean > 1 - inner ? 1 - margin / 2 : mean;
}
