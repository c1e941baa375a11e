import {
  overlap,
  quotaOf,
  type AllocationProblem,
  type OfferedItem,
  type Place,
  type Wisher,
} from './allocation-problem.ts';

/** A rule that stands against a place. */
export type PlaceRule =
  | { readonly kind: 'not-opened'; readonly least: number; readonly wanted: number }
  | { readonly kind: 'class-full'; readonly most: number }
  | { readonly kind: 'unit-quota'; readonly most: number; readonly unitId: string }
  | { readonly kind: 'places-a-person'; readonly most: number }
  | { readonly kind: 'overlap'; readonly withItemId: string }
  | { readonly kind: 'same-course'; readonly withItemId: string };

/** A least number that would be missed by taking a place away. */
export type LeastRule =
  | { readonly kind: 'class-least'; readonly least: number }
  | { readonly kind: 'unit-least'; readonly least: number; readonly unitId: string };

/** Who has which places. Places come and go; what rules say of one more or one less is asked of it. */
export class Occupancy {
  readonly #items: ReadonlyMap<string, OfferedItem>;
  readonly #people: ReadonlyMap<string, Wisher>;
  readonly #wanted: ReadonlyMap<string, number>;
  readonly #placesAPerson: number;
  readonly #ofPerson = new Map<string, Set<string>>();
  readonly #ofItem = new Map<string, Set<string>>();
  readonly #ofUnit = new Map<string, number>();

  constructor(problem: AllocationProblem, places: readonly Place[]) {
    this.#items = new Map(problem.items.map(item => [item.id, item]));
    this.#people = new Map(problem.people.map(person => [person.id, person]));
    const wanted = new Map<string, number>();
    for (const { itemId } of [...problem.wishes, ...problem.kept]) {
      wanted.set(itemId, (wanted.get(itemId) ?? 0) + 1);
    }
    this.#wanted = wanted;
    this.#placesAPerson = problem.placesAPerson;
    for (const place of places) this.add(place);
  }

  add({ personId, itemId }: Place): void {
    setOf(this.#ofPerson, personId).add(itemId);
    setOf(this.#ofItem, itemId).add(personId);
    this.#countInUnit({ personId, itemId }, 1);
  }

  remove({ personId, itemId }: Place): void {
    setOf(this.#ofPerson, personId).delete(itemId);
    setOf(this.#ofItem, itemId).delete(personId);
    this.#countInUnit({ personId, itemId }, -1);
  }

  has({ personId, itemId }: Place): boolean {
    return this.#ofPerson.get(personId)?.has(itemId) ?? false;
  }

  itemsOf(personId: string): readonly string[] {
    return [...(this.#ofPerson.get(personId) ?? [])];
  }

  countOf(itemId: string): number {
    return this.#ofItem.get(itemId)?.size ?? 0;
  }

  places(): Place[] {
    return [...this.#ofItem].flatMap(([itemId, people]) =>
      [...people].map(personId => ({ personId, itemId })),
    );
  }

  /** The rules that one more place would break, those of the person first; none: it can be given. */
  against({ personId, itemId }: Place): PlaceRule[] {
    const item = this.#item(itemId);
    const { unitId } = this.#person(personId);
    const rules: PlaceRule[] = [];
    const own = this.itemsOf(personId);
    if (own.length >= this.#placesAPerson) rules.push({ kind: 'places-a-person', most: this.#placesAPerson });
    for (const withItemId of own) {
      const other = this.#item(withItemId);
      if (other.course === item.course) rules.push({ kind: 'same-course', withItemId });
      else if (overlap(item, other)) rules.push({ kind: 'overlap', withItemId });
    }
    const taken = this.countOf(itemId);
    const wanted = this.#wanted.get(itemId) ?? 0;
    if (taken + 1 < item.least) rules.push({ kind: 'not-opened', least: item.least, wanted });
    if (taken >= item.most) rules.push({ kind: 'class-full', most: item.most });
    const { most } = quotaOf(item, unitId);
    if (this.#unitCount(itemId, unitId) >= most && most < item.most) {
      rules.push({ kind: 'unit-quota', most, unitId });
    }
    return rules;
  }

  /** The least numbers that one place less would miss. */
  againstRemoval({ personId, itemId }: Place): LeastRule[] {
    const item = this.#item(itemId);
    const { unitId } = this.#person(personId);
    const rules: LeastRule[] = [];
    if (item.least > 1 && this.countOf(itemId) === item.least)
      rules.push({ kind: 'class-least', least: item.least });
    const { least } = quotaOf(item, unitId);
    if (this.#unitCount(itemId, unitId) === least) rules.push({ kind: 'unit-least', least, unitId });
    return rules;
  }

  #countInUnit({ personId, itemId }: Place, change: number): void {
    const key = `${itemId} ${this.#person(personId).unitId}`;
    this.#ofUnit.set(key, (this.#ofUnit.get(key) ?? 0) + change);
  }

  #unitCount(itemId: string, unitId: string): number {
    return this.#ofUnit.get(`${itemId} ${unitId}`) ?? 0;
  }

  #item(id: string): OfferedItem {
    const item = this.#items.get(id);
    if (item === undefined) throw new RangeError(`The problem has no item '${id}'.`);
    return item;
  }

  #person(id: string): Wisher {
    const person = this.#people.get(id);
    if (person === undefined) throw new RangeError(`The problem has no person '${id}'.`);
    return person;
  }
}

function setOf(map: Map<string, Set<string>>, key: string): Set<string> {
  const set = map.get(key) ?? new Set();
  map.set(key, set);
  return set;
}
