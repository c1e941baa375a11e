import type { GatheredEvidence } from './gathered-evidence.ts';
import { tellsOfFew } from './tells-of-few.ts';

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
  /** See `PeopleGroup`. */
  readonly marks: readonly string[];
  readonly figure: GroupFigure;
}

/**
 * Evidence as a ranking may show it. What a group says now replaces what was shown of it before only where nothing can
 * be had from all figures of the group together that concerns fewer than `leastGroup` people: whoever adds and
 * subtracts rankings never learns what fewer said. Until then the last figure stays.
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
    if (isSame(before.at(-1)?.marks, marks)) return [piece];
    if (!tellsOfFew([...before.map(earlier => earlier.marks), marks], leastGroup)) {
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

function isSame(before: readonly string[] | undefined, now: readonly string[]): boolean {
  return before?.length === now.length && new Set([...before, ...now]).size === now.length;
}
