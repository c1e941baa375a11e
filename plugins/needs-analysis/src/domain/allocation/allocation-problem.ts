/** Least and most places of one class for the people of one unit. */
export interface UnitQuota {
  readonly unitId: string;
  readonly least: number;
  /** Null: what the item says for every unit. */
  readonly most: number | null;
}

/** What a menu offers, as far as its places are concerned. */
export interface OfferedItem {
  readonly id: string;
  /** A class with fewer people does not open. */
  readonly least: number;
  readonly most: number;
  /** `YYYY-MM-DD`, both included. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** Two items of one course teach the same: nobody gets both. */
  readonly course: string;
  /** The most places for any one unit; null: as many as there are. */
  readonly unitMost: number | null;
  readonly quotas: readonly UnitQuota[];
}

export interface Wisher {
  readonly id: string;
  /** The unit whose quota they count in. */
  readonly unitId: string;
  /** Has had no place this year. */
  readonly isUntrained: boolean;
}

/** That somebody wants a place. One a person and item. */
export interface Wish {
  readonly personId: string;
  readonly itemId: string;
  /** 1: what they want most. */
  readonly rank: number;
  /** What the county gains by it: a whole number of at least 1. */
  readonly benefit: number;
}

export interface Place {
  readonly personId: string;
  readonly itemId: string;
}

/** Who could get which place, under which rules. All lists are in the order of ids, so that ties end one way. */
export interface AllocationProblem {
  readonly items: readonly OfferedItem[];
  readonly people: readonly Wisher[];
  /** Of people who may attend, without those for places that are kept. */
  readonly wishes: readonly Wish[];
  /** Places set by hand: they stand, and count in every rule. */
  readonly kept: readonly Place[];
  /** The most places that one person gets. */
  readonly placesAPerson: number;
}

export function overlap(one: OfferedItem, other: OfferedItem): boolean {
  return one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;
}

/** What a unit may have of an item. */
export function quotaOf(item: OfferedItem, unitId: string): { least: number; most: number } {
  const own = item.quotas.find(quota => quota.unitId === unitId);
  return { least: own?.least ?? 0, most: own?.most ?? item.unitMost ?? item.most };
}
