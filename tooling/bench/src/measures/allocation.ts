import {
  benefitOf,
  Occupancy,
  placeSearch,
  type AllocationProblem,
  type Place,
} from '@peixun/plugin-needs-analysis/bench';
import { ratios, spreadOf, type Measure } from '../measure.ts';

const rule = { preferences: [100, 80, 60, 45, 30], needShare: 0.5 };
/** As large as the sample county's menu. */
const sample = { people: 600, items: 12, choices: 3, units: 30 };
/** As large as a county's menu may be expected to be. */
const large = { people: 5000, items: 60, choices: 5, units: 60 };

/** Places of a menu by the best allocation, against first come, first served. */
export async function measureAllocation({ rounds }: { rounds: number }): Promise<Measure[]> {
  const best: Figures[] = [];
  const served: Figures[] = [];
  for (let round = 0; round < rounds; round++) {
    const problem = inventedProblem(sample, round);
    const { places } = await solved(problem);
    best.push(figuresOf(problem, places));
    served.push(figuresOf(problem, firstComeFirstServed(problem)));
  }
  const seconds: number[] = [];
  for (let round = 0; round < Math.min(rounds, 3); round++) {
    seconds.push((await solved(inventedProblem(large, round))).seconds);
  }
  const pick = (all: readonly Figures[], name: keyof Figures) => all.map(figures => figures[name]);
  const median = (values: readonly number[]) => spreadOf(values).median;
  return [
    {
      name: 'total benefit of 600 people, best / first come',
      aim: { atLeast: 1.05 },
      values: ratios(pick(best, 'benefit'), pick(served, 'benefit')),
      compared: {
        best: median(pick(best, 'benefit')).toFixed(0),
        'first come': median(pick(served, 'benefit')).toFixed(0),
      },
    },
    {
      name: 'never-trained people with a place, best / first come',
      aim: { atLeast: 1.05 },
      values: ratios(pick(best, 'untrained'), pick(served, 'untrained')),
      compared: {
        best: `${(100 * median(pick(best, 'untrained'))).toFixed(0)} %`,
        'first come': `${(100 * median(pick(served, 'untrained'))).toFixed(0)} %`,
      },
    },
    { name: 'places of 5,000 people and 60 classes', aim: { atMost: 60 }, unit: 's', values: seconds },
  ];
}

interface Figures {
  readonly benefit: number;
  /** The part of the never-trained who got a place. */
  readonly untrained: number;
}

async function solved(problem: AllocationProblem): Promise<{ places: readonly Place[]; seconds: number }> {
  const startedAt = performance.now();
  const alone = { reportProgress: () => {}, shouldStop: () => false };
  const { outcome } = await placeSearch.run({ problem, seconds: 240, untrainedFirst: true }, alone);
  if (outcome.state !== 'best') throw new Error(`The places were not computed to the end: ${outcome.state}.`);
  return { places: outcome.places, seconds: (performance.now() - startedAt) / 1000 };
}

/** Who comes earlier takes the first of their choices that is free; a class with too few people is called off. */
function firstComeFirstServed(problem: AllocationProblem): Place[] {
  const random = randomOf(problem.people.length);
  const occupancy = new Occupancy(problem, []);
  const wishesOf = Map.groupBy(problem.wishes, ({ personId }) => personId);
  const arrivals = problem.people.map(({ id }) => ({ id, at: random() })).toSorted((a, b) => a.at - b.at);
  for (const { id } of arrivals) {
    for (const wish of wishesOf.get(id) ?? []) {
      if (occupancy.against(wish).every(({ kind }) => kind === 'not-opened')) occupancy.add(wish);
    }
  }
  const least = new Map(problem.items.map(item => [item.id, item.least]));
  return occupancy.places().filter(({ itemId }) => occupancy.countOf(itemId) >= (least.get(itemId) ?? 0));
}

function figuresOf({ wishes, people }: AllocationProblem, places: readonly Place[]): Figures {
  const given = new Set(places.map(({ personId, itemId }) => `${personId} ${itemId}`));
  const placed = new Set(places.map(({ personId }) => personId));
  const untrained = people.filter(({ isUntrained }) => isUntrained);
  return {
    benefit: wishes
      .filter(({ personId, itemId }) => given.has(`${personId} ${itemId}`))
      .reduce((total, { benefit }) => total + benefit, 0),
    untrained: untrained.filter(({ id }) => placed.has(id)).length / untrained.length,
  };
}

/** A menu for fewer people than want it: some classes are wanted by many, a part of the people was never trained. */
function inventedProblem(
  size: { people: number; items: number; choices: number; units: number },
  seed: number,
): AllocationProblem {
  const random = randomOf(seed);
  const name = (kind: string, number: number) => `${kind}${String(number).padStart(5, '0')}`;
  const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10);
  const average = (0.75 * size.people) / size.items;
  const items = Array.from({ length: size.items }, (_, at) => {
    const start = 1 + Math.floor(random() * 80);
    return {
      ...{ id: name('item', at), course: name('course', at), quotas: [] },
      least: Math.ceil(average / 2),
      most: Math.ceil(average * (0.7 + 0.6 * random())),
      unitMost: 2 + Math.ceil((4 * average) / size.units),
      ...{ startsOn: day(start), endsOn: day(start + 2) },
    };
  });
  const people = Array.from({ length: size.people }, (_, at) => ({
    id: name('person', at),
    unitId: name('unit', Math.floor(random() * size.units)),
    isUntrained: random() < 0.4,
  }));
  const wishes = people.flatMap(({ id }) => {
    const chosen = new Set<number>();
    while (chosen.size < size.choices) chosen.add(Math.floor(random() ** 1.7 * size.items));
    return [...chosen].map((item, at) => ({
      ...{ personId: id, itemId: name('item', item), rank: at + 1 },
      benefit: benefitOf(at + 1, random(), rule),
    }));
  });
  return { items, people, wishes, kept: [], placesAPerson: 1 };
}

/** Chance that comes out the same on every run of the same seed. */
function randomOf(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
