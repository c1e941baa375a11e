import { shuffledBy } from '../seeded-random.ts';

/** Somebody on the roster, and the group within which the lot falls. */
export interface Candidate {
  readonly personId: string;
  readonly stratum: string;
}

export interface Quota {
  readonly stratum: string;
  readonly people: number;
}

export interface DrawnPerson extends Candidate {
  /** The order in which the lot fell within the group, from 1. */
  readonly place: number;
  readonly state: 'asked' | 'reserve';
}

/**
 * Draws the people of each quota by lot, and some in reserve. The seed alone decides: the order of the roster changes
 * nothing, and the same seed and roster give the same people.
 *
 * @param reserve people in reserve for each one drawn, as far as the group has them.
 * @throws RangeError when a quota is larger than its group: check before.
 */
export function drawSample(
  candidates: readonly Candidate[],
  quotas: readonly Quota[],
  { seed, reserve }: { readonly seed: number; readonly reserve: number },
): DrawnPerson[] {
  const sorted = candidates.toSorted((one, other) => (one.personId < other.personId ? -1 : 1));
  const byStratum = Map.groupBy(shuffledBy(seed, sorted), ({ stratum }) => stratum);
  return quotas.flatMap(({ stratum, people }) => {
    const group = byStratum.get(stratum) ?? [];
    if (people > group.length) throw new RangeError(`'${stratum}' has fewer than ${people} people`);
    return group.slice(0, people + Math.ceil(people * reserve)).map((candidate, index): DrawnPerson => ({
      ...candidate,
      place: index + 1,
      state: index < people ? 'asked' : 'reserve',
    }));
  });
}

export interface Replacement {
  readonly silent: string;
  readonly substitute: string;
}

/**
 * Who stands in for whom: within each group, for each one who is asked and silent the next in reserve, as far as the
 * reserve goes. The quota of a group stays as it is.
 *
 * @param drawn in the order of their places.
 */
export function replaceSilent(
  drawn: readonly (Candidate & { readonly state: 'asked' | 'reserve' | 'replaced' })[],
  answered: ReadonlySet<string>,
): Replacement[] {
  return [...Map.groupBy(drawn, ({ stratum }) => stratum).values()].flatMap(group => {
    const silent = group.filter(({ state, personId }) => state === 'asked' && !answered.has(personId));
    const reserve = group.filter(({ state }) => state === 'reserve');
    return silent
      .slice(0, reserve.length)
      .map(({ personId }, index) => ({ silent: personId, substitute: reserve[index]!.personId }));
  });
}
