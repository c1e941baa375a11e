import type { AllocationProblem, Place, Wish, Wisher } from './allocation-problem.ts';
import { Occupancy } from './occupancy.ts';

/** Orders wishes as places are given one by one: untrained people, then the greater benefit, then by id. */
export function byGain(people: ReadonlyMap<string, Wisher>): (one: Wish, other: Wish) => number {
  const untrained = ({ personId }: Wish) => Number(people.get(personId)?.isUntrained ?? false);
  return (one, other) =>
    untrained(other) - untrained(one) ||
    other.benefit - one.benefit ||
    compare(one.personId, other.personId) ||
    compare(one.itemId, other.itemId);
}

/**
 * The places that can be given beside those that are, in the order in which places are given: what a search that was
 * stopped left lying, and who moves up when places fall free. Nobody loses a place by it.
 */
export function placesLeft(problem: AllocationProblem, given: readonly Place[]): Wish[] {
  const people = new Map(problem.people.map(person => [person.id, person]));
  const occupancy = new Occupancy(problem, [...problem.kept, ...given]);
  return problem.wishes.toSorted(byGain(people)).filter(wish => {
    if (occupancy.has(wish) || occupancy.against(wish).length > 0) return false;
    occupancy.add(wish);
    return true;
  });
}

/**
 * Where two people of a unit gain a class equally and neither can get anything else, the one with the lower id gets
 * it: which one a solver happens to take is no reason.
 */
export function settleTies(problem: AllocationProblem, given: readonly Place[]): Place[] {
  const people = new Map(problem.people.map(person => [person.id, person]));
  const keyOf = ({ personId, itemId, benefit }: Wish) => {
    const person = people.get(personId);
    return [itemId, person?.unitId, person?.isUntrained, benefit].join(' ');
  };
  const groups = Map.groupBy(problem.wishes, keyOf);
  const itemOf = new Map<string, string[]>();
  for (const { personId, itemId } of [...problem.kept, ...given]) {
    itemOf.set(personId, [...(itemOf.get(personId) ?? []), itemId]);
  }
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const group of groups.values()) {
      const isOnly = ({ personId, itemId }: Wish) => {
        const own = itemOf.get(personId) ?? [];
        return own.length === 1 && own[0] === itemId;
      };
      const without = group.filter(({ personId }) => (itemOf.get(personId) ?? []).length === 0);
      const holders = group.filter(isOnly).toSorted((a, b) => compare(b.personId, a.personId));
      for (const [at, wish] of without.toSorted((a, b) => compare(a.personId, b.personId)).entries()) {
        const holder = holders[at];
        if (holder === undefined || holder.personId < wish.personId) break;
        itemOf.set(holder.personId, []);
        itemOf.set(wish.personId, [wish.itemId]);
        isSettled = false;
      }
    }
  }
  const kept = new Set(problem.kept.map(({ personId, itemId }) => `${personId} ${itemId}`));
  return problem.wishes
    .filter(
      ({ personId, itemId }) => itemOf.get(personId)?.includes(itemId) && !kept.has(`${personId} ${itemId}`),
    )
    .map(({ personId, itemId }) => ({ personId, itemId }));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
