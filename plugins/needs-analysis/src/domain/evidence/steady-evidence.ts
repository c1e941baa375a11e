import type { GatheredEvidence } from './gathered-evidence.ts';

/** What a group of people says, without what it concerns. */
export type GroupFigure = Pick<
  GatheredEvidence,
  'level' | 'variance' | 'statements' | 'observedOn' | 'subject'
>;

/** What a ranking showed of a group once. */
export interface ShownGroup {
  readonly key: string;
  /** 1 for what was shown first. */
  readonly number: number;
  /** One of each person, which changes with what they say. */
  readonly marks: readonly string[];
  readonly figure: GroupFigure;
}

/**
 * Evidence as a ranking may show it. What a group says now replaces what was shown of it before only where it differs
 * from all of that by nobody or by at least `leastGroup` people: whoever subtracts two rankings never learns what
 * fewer said. Until then the last figure stays.
 *
 * @param gathered with the marks of their people.
 * @param shown of each group, the oldest first.
 * @param lastDay `YYYY-MM-DD`; what is newer than that was shown of a later quarter.
 * @returns the evidence, and what is shown for the first time.
 */
export function steadyEvidence(
  gathered: readonly GatheredEvidence[],
  shown: readonly ShownGroup[],
  lastDay: string,
  leastGroup: number,
): { evidence: GatheredEvidence[]; fresh: ShownGroup[] } {
  const shownOf = Map.groupBy(shown, ({ key }) => key);
  const fresh = new Map<string, ShownGroup>();
  const evidence = gathered.flatMap(({ group, ...piece }) => {
    if (group === undefined) return [piece];
    if (group.marks.length < leastGroup) return [];
    const { key, marks } = group;
    const before = shownOf.get(key) ?? [];
    const differences = before.map(earlier => differingPeople(earlier.marks, marks));
    if (differences.at(-1) === 0) return [piece];
    if (differences.every(people => people === 0 || people >= leastGroup)) {
      const { level, variance, statements, observedOn, subject } = piece;
      const figure = { level, variance, statements, observedOn, subject };
      fresh.set(key, { key, number: before.length + 1, marks, figure });
      return [piece];
    }
    const last = before.findLast(({ figure }) => figure.observedOn <= lastDay);
    return last === undefined ? [] : [{ ...piece, ...last.figure }];
  });
  return { evidence, fresh: [...fresh.values()] };
}

/** How many people at least say something else, were not there, or are gone. */
function differingPeople(before: readonly string[], now: readonly string[]): number {
  return Math.max(missingIn(new Set(now), before), missingIn(new Set(before), now));
}

function missingIn(there: ReadonlySet<string>, marks: readonly string[]): number {
  return marks.filter(mark => !there.has(mark)).length;
}
