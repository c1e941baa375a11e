/** Which figures a mark is in: 1 for each that has it, else 0. */
type Membership = readonly number[];

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
  let people = membershipsOf(figures);
  const { rank } = pick(people, Infinity);
  for (let sets = 0; sets < leastGroup; sets++) {
    const picked = pick(people, rank);
    if (picked.rank < rank) return true;
    people = people.filter(person => !picked.people.has(person));
  }
  return false;
}

/** Of each person the figures that their marks are in, those first whose marks are in the same ones as many others’. */
function membershipsOf(figures: readonly (readonly string[])[]): Membership[][] {
  const marks = new Map<string, number[]>();
  for (const [at, ofFigure] of figures.entries()) {
    for (const mark of ofFigure) {
      if (!marks.has(mark))
        marks.set(
          mark,
          figures.map(() => 0),
        );
      marks.get(mark)![at] = 1;
    }
  }
  const people = Map.groupBy(marks, ([mark]) => mark.split(' ')[0]);
  const memberships = [...people.values()].map(own => own.map(([, membership]) => membership));
  return [...Map.groupBy(memberships, own => own.map(String).toSorted().join(' ')).values()]
    .toSorted((one, other) => other.length - one.length)
    .flat();
}

/** People who together tell as many figures apart as asked, or as there are. */
function pick(
  people: readonly Membership[][],
  most: number,
): { people: ReadonlySet<Membership[]>; rank: number } {
  const picked = new Set<Membership[]>();
  const basis: { readonly pivot: number; readonly row: Membership }[] = [];
  for (const person of people) {
    for (const membership of person) {
      if (basis.length === most) return { people: picked, rank: basis.length };
      const row = basis.reduce(
        (left, { pivot, row: other }) => left.map((value, at) => value - left[pivot]! * other[at]!),
        membership,
      );
      const pivot = row.findIndex(value => Math.abs(value) > nearlyNothing);
      if (pivot < 0) continue;
      basis.push({ pivot, row: row.map(value => value / row[pivot]!) });
      picked.add(person);
    }
  }
  return { people: picked, rank: basis.length };
}
