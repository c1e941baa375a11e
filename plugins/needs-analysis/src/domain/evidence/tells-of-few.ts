/** Which figures a mark is in: 1 for each that has it, else 0. */
type Membership = readonly number[];

/** People whose marks are in the same figures: they tell the same apart. */
interface Alike {
  readonly memberships: readonly Membership[];
  readonly people: number;
}

const nearlyNothing = 1e-9;

/**
 * Whether figures of people, added and subtracted in any way, may tell of fewer than `leastGroup` people.
 *
 * They do not where so many sets of people can be found, nobody in two of them, that each alone tells all figures
 * apart: what is left of a sum then has somebody of every set. They are picked one after the other, so that figures
 * that would be safe may be taken for telling, never the other way round.
 *
 * @param figures the marks of each: see `PeopleGroup`.
 */
export function tellsOfFew(figures: readonly (readonly string[])[], leastGroup: number): boolean {
  let groups = alikeIn(figures);
  const { rank } = pick(groups, figures.length);
  for (let sets = 0; sets < leastGroup; sets++) {
    const picked = pick(groups, rank);
    if (picked.rank < rank) return true;
    groups = groups
      .map(group => (picked.from.has(group) ? { ...group, people: group.people - 1 } : group))
      .filter(({ people }) => people > 0);
  }
  return false;
}

function alikeIn(figures: readonly (readonly string[])[]): Alike[] {
  const marks = new Map<string, number[]>();
  for (const [at, ofFigure] of figures.entries()) {
    for (const mark of ofFigure) {
      const membership = marks.get(mark) ?? figures.map(() => 0);
      membership[at] = 1;
      marks.set(mark, membership);
    }
  }
  const people = [...Map.groupBy(marks, ([mark]) => mark.split(' ')[0]).values()];
  const alike = Map.groupBy(people, own =>
    own
      .map(([, membership]) => membership.join(''))
      .toSorted()
      .join(' '),
  );
  return [...alike.values()].map(group => ({
    memberships: group[0]!.map(([, membership]) => membership),
    people: group.length,
  }));
}

/** Picks people, of those first of whom there are most, until they tell as many figures apart as asked. */
function pick(groups: readonly Alike[], most: number): { from: ReadonlySet<Alike>; rank: number } {
  const from = new Set<Alike>();
  const basis: { readonly pivot: number; readonly row: Membership }[] = [];
  for (const group of groups.toSorted((one, other) => other.people - one.people)) {
    for (const membership of group.memberships) {
      if (basis.length === most) return { from, rank: most };
      const row = basis.reduce(
        (left, { pivot, row: other }) => left.map((value, at) => value - left[pivot]! * other[at]!),
        membership,
      );
      const pivot = row.findIndex(value => Math.abs(value) > nearlyNothing);
      if (pivot < 0) continue;
      basis.push({ pivot, row: row.map(value => value / row[pivot]!) });
      from.add(group);
    }
  }
  return { from, rank: basis.length };
}
