import { overlap, type AllocationProblem, type Place, type Wish } from './allocation-problem.ts';
import { byGain } from './finish-places.ts';
import { Occupancy, type PlaceRule } from './occupancy.ts';

/** Why somebody did not get a place. */
export type RefusalReason =
  | PlaceRule
  /** The place they have would have to be left, and its class or their unit would then have too few. */
  | { readonly kind: 'needed-elsewhere'; readonly withItemId: string; readonly least: number }
  /** The place they have is of as much benefit or more. */
  | { readonly kind: 'better-elsewhere'; readonly withItemId: string }
  /** The computation was stopped before it was done, and a better solution would have given it. */
  | { readonly kind: 'stopped-early' };

export interface Refusal extends Place {
  readonly rank: number;
  /** Each must give way for the place to be given. At least one. */
  readonly reasons: readonly RefusalReason[];
  /** From 1, among those whom only the number of places keeps out; null for everybody else. */
  readonly waiting: number | null;
}

/**
 * Says of every wish that was not met what stood against it, by trying it: the places that the person wanted less
 * and that stand in its way are left, and what rules then say is the reason. Where none says anything, the reason is
 * in the place that would be left.
 */
export function refusals(problem: AllocationProblem, places: readonly Place[]): Refusal[] {
  const occupancy = new Occupancy(problem, [...problem.kept, ...places]);
  const wishesOf = Map.groupBy(problem.wishes, ({ personId }) => personId);
  const kept = new Set(problem.kept.map(keyOf));
  const refused = problem.wishes
    .filter(wish => !occupancy.has(wish))
    .map(wish => ({ wish, reasons: reasonsFor(wish) }));
  const waiting = waitingNumbers(problem, refused);
  return refused.map(({ wish, reasons }) => ({
    personId: wish.personId,
    itemId: wish.itemId,
    rank: wish.rank,
    reasons,
    waiting: waiting.get(wish) ?? null,
  }));

  function reasonsFor(wish: Wish): RefusalReason[] {
    const left = placesToLeave(wish);
    for (const place of left) occupancy.remove(place);
    const rules = occupancy.against(wish);
    for (const place of left) occupancy.add(place);
    if (rules.length > 0) return rules;
    const needed = left.flatMap(place =>
      occupancy.againstRemoval(place).map(({ least }) => ({
        kind: 'needed-elsewhere' as const,
        withItemId: place.itemId,
        least,
      })),
    );
    if (needed.length > 0) return needed;
    const loss = left.reduce((total, place) => total + place.benefit, 0);
    if (left.length > 0 && loss >= wish.benefit) {
      return left.map(({ itemId }) => ({ kind: 'better-elsewhere' as const, withItemId: itemId }));
    }
    return [{ kind: 'stopped-early' }];
  }

  /** Of the places that the person wanted less: those that exclude it, and the least wanted where they have all they may. */
  function placesToLeave(wish: Wish): Wish[] {
    const held = (wishesOf.get(wish.personId) ?? []).filter(
      other => occupancy.has(other) && !kept.has(keyOf(other)),
    );
    const lower = held.filter(({ rank }) => rank > wish.rank).toSorted((a, b) => b.rank - a.rank);
    const excluding = lower.filter(other => excludes(wish.itemId, other.itemId));
    const heldInAll = occupancy.itemsOf(wish.personId).length;
    const isFull = heldInAll - excluding.length >= problem.placesAPerson;
    const least = isFull ? lower.find(other => !excluding.includes(other)) : undefined;
    return least ? [...excluding, least] : excluding;
  }

  function excludes(itemId: string, otherId: string): boolean {
    const item = problem.items.find(({ id }) => id === itemId);
    const other = problem.items.find(({ id }) => id === otherId);
    return !!item && !!other && (item.course === other.course || overlap(item, other));
  }
}

/** The order in which places that fall free would be given. */
function waitingNumbers(
  problem: AllocationProblem,
  refused: readonly { wish: Wish; reasons: readonly RefusalReason[] }[],
): ReadonlyMap<Wish, number> {
  const people = new Map(problem.people.map(person => [person.id, person]));
  const waiting = refused
    .filter(({ reasons }) => reasons.every(({ kind }) => kind === 'class-full' || kind === 'unit-quota'))
    .map(({ wish }) => wish)
    .toSorted(byGain(people));
  const numbers = new Map<Wish, number>();
  for (const ofItem of Map.groupBy(waiting, ({ itemId }) => itemId).values()) {
    for (const [at, wish] of ofItem.entries()) numbers.set(wish, at + 1);
  }
  return numbers;
}

function keyOf({ personId, itemId }: Place): string {
  return `${personId} ${itemId}`;
}
