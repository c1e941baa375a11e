import * as fc from 'fast-check';
import {
  overlap,
  quotaOf,
  type AllocationProblem,
  type Place,
} from '../domain/allocation/allocation-problem.ts';

const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}`;

/** Small menus with all kinds of rules, some of which contradict each other. */
export const anAllocationProblem: fc.Arbitrary<AllocationProblem> = fc
  .record({
    items: fc.array(
      fc.record({
        least: fc.integer({ min: 1, max: 3 }),
        more: fc.integer({ min: 0, max: 2 }),
        start: fc.integer({ min: 1, max: 6 }),
        course: fc.integer({ min: 1, max: 3 }),
        unitMost: fc.option(fc.integer({ min: 1, max: 2 })),
        unitLeast: fc.constantFrom(0, 0, 0, 1, 2),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    people: fc.array(
      fc.record({
        unit: fc.integer({ min: 1, max: 2 }),
        isUntrained: fc.boolean(),
        wishes: fc.uniqueArray(
          fc.record({ item: fc.nat({ max: 2 }), benefit: fc.integer({ min: 1, max: 9 }) }),
          { maxLength: 3, selector: ({ item }) => item },
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    placesAPerson: fc.integer({ min: 1, max: 2 }),
    isFirstKept: fc.constantFrom(false, false, true),
  })
  .map(({ items, people, placesAPerson, isFirstKept }) => {
    const all = people.flatMap(({ wishes }, person) =>
      wishes
        .filter(({ item }) => item < items.length)
        .map(({ item, benefit }, at) => ({
          personId: `person${person}`,
          itemId: `item${item}`,
          rank: at + 1,
          benefit,
        })),
    );
    return {
      items: items.map(({ least, more, start, course, unitMost, unitLeast }, at) => ({
        id: `item${at}`,
        least,
        most: least + more,
        startsOn: day(start),
        endsOn: day(start + 2),
        course: `course${course}`,
        unitMost,
        quotas: unitLeast > 0 ? [{ unitId: 'unit1', least: unitLeast, most: null }] : [],
      })),
      people: people.map(({ unit, isUntrained }, at) => ({
        id: `person${at}`,
        unitId: `unit${unit}`,
        isUntrained,
      })),
      wishes: isFirstKept ? all.slice(1) : all,
      kept: isFirstKept ? all.slice(0, 1).map(({ personId, itemId }) => ({ personId, itemId })) : [],
      placesAPerson,
    };
  });

/** Whether places keep every rule, each looked at by itself. */
export function keepsEveryRule(problem: AllocationProblem, places: readonly Place[]): boolean {
  const all = [...problem.kept, ...places];
  const unitOf = (personId: string) => problem.people.find(({ id }) => id === personId)?.unitId ?? '';
  const isItemRight = problem.items.every(item => {
    const people = all.filter(({ itemId }) => itemId === item.id).map(({ personId }) => personId);
    const isOpen = people.length > 0;
    return (
      people.length <= item.most &&
      (!isOpen || people.length >= item.least) &&
      ['unit1', 'unit2'].every(unit => {
        const count = people.filter(personId => unitOf(personId) === unit).length;
        const { least, most } = quotaOf(item, unit);
        return count >= least && count <= most;
      })
    );
  });
  return (
    isItemRight &&
    problem.people.every(({ id }) => {
      const own = all.filter(({ personId }) => personId === id);
      const items = own.flatMap(({ itemId }) => problem.items.filter(item => item.id === itemId));
      return (
        own.length <= problem.placesAPerson &&
        items.every((one, at) =>
          items.slice(at + 1).every(other => one.course !== other.course && !overlap(one, other)),
        )
      );
    })
  );
}

/** Every choice of places that keeps the rules. */
export function everyAllocation(problem: AllocationProblem): Place[][] {
  return Array.from({ length: 2 ** problem.wishes.length }, (_, bits) =>
    problem.wishes.filter((_wish, at) => (bits >> at) % 2 === 1),
  ).filter(places => keepsEveryRule(problem, places));
}

export function benefitOfPlaces({ wishes }: AllocationProblem, places: readonly Place[]): number {
  return wishes
    .filter(wish => places.some(place => place.personId === wish.personId && place.itemId === wish.itemId))
    .reduce((total, { benefit }) => total + benefit, 0);
}

/** How many untrained people have one of the places and had none that is kept. */
export function untrainedReached({ people, kept }: AllocationProblem, places: readonly Place[]): number {
  return people.filter(
    ({ id, isUntrained }) =>
      isUntrained &&
      places.some(({ personId }) => personId === id) &&
      !kept.some(({ personId }) => personId === id),
  ).length;
}
