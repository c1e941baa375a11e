import { allocationRules, type Ineligibility } from '../../contract/index.ts';
import type { ItemRow } from '../../database/menus.ts';
import { selectPastPlaces } from '../../database/places.ts';
import { ineligibility } from '../../domain/allocation/eligibility.ts';
import type { NeedsContext } from '../../parts.ts';

export interface Obstacles {
  /** Why a person cannot choose an item. */
  of(
    item: ItemRow,
    person: { readonly id: string; readonly audienceId: string | null },
  ): Ineligibility | undefined;
  /** Whether a person had a place of another menu in a year. */
  hadPlaceIn(year: number, personId: string): boolean;
}

/** What stands in the way of people: of all whom the actor sees unless named. Places of the menu itself do not. */
export async function obstaclesOf(
  context: NeedsContext,
  menuId: string,
  personIds?: readonly string[],
): Promise<Obstacles> {
  const all = await context.read(db => selectPastPlaces(db, personIds));
  const past = Map.groupBy(
    all.filter(place => place.menuId !== menuId),
    ({ personId }) => personId,
  );
  const { repeatYears } = context.rule(allocationRules).values;
  return {
    of: (item, { id, audienceId }) =>
      ineligibility(
        { ...item, isWithdrawn: item.withdrawnReason !== null },
        { audienceId, past: past.get(id) ?? [] },
        repeatYears,
      ),
    hadPlaceIn: (year, personId) => past.get(personId)?.some(place => place.year === year) ?? false,
  };
}
