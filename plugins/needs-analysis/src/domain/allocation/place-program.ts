import {
  overlap,
  quotaOf,
  type AllocationProblem,
  type OfferedItem,
  type Wish,
} from './allocation-problem.ts';

/** A rule of the menu as it stands in a program: rules of one kind and place hold or fall together. */
export type MenuRule =
  | { readonly kind: 'class-most'; readonly itemId: string; readonly most: number }
  | { readonly kind: 'class-least'; readonly itemId: string; readonly least: number }
  | { readonly kind: 'unit-most'; readonly itemId: string; readonly unitId: string; readonly most: number }
  | { readonly kind: 'unit-least'; readonly itemId: string; readonly unitId: string; readonly least: number }
  | { readonly kind: 'overlap'; readonly itemId: string; readonly otherItemId: string }
  | { readonly kind: 'same-course'; readonly itemId: string; readonly otherItemId: string }
  | { readonly kind: 'places-a-person'; readonly most: number };

/** `lower ≤ Σ value × column ≤ upper`. */
export interface ProgramRow {
  readonly lower: number;
  readonly upper: number;
  readonly columns: readonly number[];
  readonly values: readonly number[];
  /** Absent: it only ties columns together. */
  readonly rule?: MenuRule;
}

/**
 * The places of a menu as a program in columns of 0 or 1. The first columns are the wishes in their order, each 1
 * where its place is given; then come helping columns.
 */
export interface PlaceProgram {
  readonly columns: number;
  /** Columns that are 1 in every solution. */
  readonly fixed: readonly number[];
  readonly rows: readonly ProgramRow[];
  /** By column: 1 where it says that somebody untrained has a place. */
  readonly untrained: readonly number[];
}

/**
 * Writes the rules down as rows. Places that are kept have taken their part of every number before. An item whose
 * least is above 1 has a helping column that says whether it opens; with a least for a unit, or a place that is
 * kept, it must. People who may get several places have one that says whether they get any.
 */
export function placeProgram(problem: AllocationProblem): PlaceProgram {
  const { items, people, wishes, kept, placesAPerson } = problem;
  const builder = new ProgramBuilder(wishes.length);
  const unitOf = new Map(people.map(person => [person.id, person.unitId]));
  const columnsOfItem = Map.groupBy(wishes.keys(), column => wishes[column]!.itemId);
  const keptOfItem = Map.groupBy(kept, ({ itemId }) => itemId);
  for (const item of items) {
    const columns = columnsOfItem.get(item.id) ?? [];
    const keptUnits = (keptOfItem.get(item.id) ?? []).map(({ personId }) => unitOf.get(personId) ?? '');
    addItem(builder, item, columns, keptUnits, column => unitOf.get(wishes[column]!.personId) ?? '');
  }
  const itemById = new Map(items.map(item => [item.id, item]));
  const columnsOfPerson = Map.groupBy(wishes.keys(), column => wishes[column]!.personId);
  const keptOfPerson = Map.groupBy(kept, ({ personId }) => personId);
  for (const { id, isUntrained } of people) {
    const columns = columnsOfPerson.get(id) ?? [];
    const own = (keptOfPerson.get(id) ?? []).flatMap(({ itemId }) => itemById.get(itemId) ?? []);
    addPerson(builder, { columns, own, placesAPerson, isUntrained }, column => itemOf(wishes[column]!));
  }
  return builder.program();

  function itemOf(wish: Wish): OfferedItem {
    return itemById.get(wish.itemId)!;
  }
}

function addItem(
  builder: ProgramBuilder,
  item: OfferedItem,
  columns: readonly number[],
  keptUnits: readonly string[],
  unitOf: (column: number) => string,
): void {
  const { id: itemId, least, most } = item;
  const left = Math.max(0, most - keptUnits.length);
  const missing = least - keptUnits.length;
  const mustOpen = keptUnits.length > 0 || item.quotas.some(quota => quota.least > 0);
  if (missing > 1 || (mustOpen && missing > 0)) {
    const open = builder.column(mustOpen);
    builder.sum(columns, -Infinity, 0, { kind: 'class-most', itemId, most }, [open, -left]);
    builder.sum(columns, 0, Infinity, { kind: 'class-least', itemId, least }, [open, -missing]);
  } else {
    builder.sum(columns, -Infinity, left, { kind: 'class-most', itemId, most });
  }
  const byUnit = Map.groupBy(columns, unitOf);
  const units = new Set([...byUnit.keys(), ...item.quotas.map(({ unitId }) => unitId)]);
  for (const unitId of [...units].toSorted()) {
    const ofUnit = byUnit.get(unitId) ?? [];
    const keptHere = keptUnits.filter(unit => unit === unitId).length;
    const quota = quotaOf(item, unitId);
    const unitLeft = Math.max(0, quota.most - keptHere);
    if (quota.least > keptHere) {
      const rule = { kind: 'unit-least', itemId, unitId, least: quota.least } as const;
      builder.sum(ofUnit, quota.least - keptHere, Infinity, rule);
    }
    if (unitLeft < ofUnit.length && quota.most < most) {
      builder.sum(ofUnit, -Infinity, unitLeft, { kind: 'unit-most', itemId, unitId, most: quota.most });
    }
  }
}

interface PersonColumns {
  readonly columns: readonly number[];
  /** Items of places that are kept. */
  readonly own: readonly OfferedItem[];
  readonly placesAPerson: number;
  readonly isUntrained: boolean;
}

function addPerson(
  builder: ProgramBuilder,
  { columns, own, placesAPerson, isUntrained }: PersonColumns,
  itemOf: (column: number) => OfferedItem,
): void {
  const left = Math.max(0, placesAPerson - own.length);
  if (columns.length > left) {
    builder.sum(columns, -Infinity, left, { kind: 'places-a-person', most: placesAPerson });
  }
  for (const [at, column] of columns.entries()) {
    const item = itemOf(column);
    for (const other of own) {
      const rule = apart(item, other);
      if (rule) builder.sum([column], -Infinity, 0, rule);
    }
    for (const otherColumn of left > 1 ? columns.slice(at + 1) : []) {
      const rule = apart(item, itemOf(otherColumn));
      if (rule) builder.sum([column, otherColumn], -Infinity, 1, rule);
    }
  }
  if (!isUntrained || own.length > 0 || columns.length === 0) return;
  if (left === 1) for (const column of columns) builder.countUntrained(column);
  else {
    const any = builder.column(false);
    builder.sum(columns, 0, Infinity, undefined, [any, -1]);
    builder.countUntrained(any);
  }
}

/** Why nobody gets both. */
function apart(item: OfferedItem, other: OfferedItem): MenuRule | undefined {
  const [one, two] = [item.id, other.id].toSorted() as [string, string];
  if (item.course === other.course) return { kind: 'same-course', itemId: one, otherItemId: two };
  return overlap(item, other) ? { kind: 'overlap', itemId: one, otherItemId: two } : undefined;
}

class ProgramBuilder {
  #columns: number;
  readonly #fixed: number[] = [];
  readonly #rows: ProgramRow[] = [];
  readonly #untrained: number[];

  constructor(wishes: number) {
    this.#columns = wishes;
    this.#untrained = Array.from({ length: wishes }, () => 0);
  }

  column(isFixed: boolean): number {
    const column = this.#columns++;
    this.#untrained.push(0);
    if (isFixed) this.#fixed.push(column);
    return column;
  }

  countUntrained(column: number): void {
    this.#untrained[column] = 1;
  }

  /** A row of the sum of columns, with one more that has a value of its own. */
  sum(
    columns: readonly number[],
    lower: number,
    upper: number,
    rule: MenuRule | undefined,
    also?: readonly [column: number, value: number],
  ): void {
    const values = columns.map(() => 1);
    this.#rows.push({
      lower,
      upper,
      columns: also ? [...columns, also[0]] : columns,
      values: also ? [...values, also[1]] : values,
      ...(rule && { rule }),
    });
  }

  program(): PlaceProgram {
    return {
      columns: this.#columns,
      fixed: this.#fixed,
      rows: this.#rows,
      untrained: this.#untrained,
    };
  }
}
