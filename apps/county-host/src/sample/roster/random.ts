/** Chance that comes out the same on every run of the same seed. */
export interface Random {
  /** A whole number, `from` and `to` included. */
  between(from: number, to: number): number;
  pick<Item>(items: readonly Item[]): Item;
  shuffled<Item>(items: readonly Item[]): Item[];
  /** True in `share` of the cases: 0 is never, 1 always. */
  chance(share: number): boolean;
}

/** A generator of the mulberry32 family: 32 bits of state are plenty for sample data. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const random: Random = {
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: items => items[random.between(0, items.length - 1)]!,
    shuffled(items) {
      const result = [...items];
      for (let last = result.length - 1; last > 0; last--) {
        const other = random.between(0, last);
        [result[last], result[other]] = [result[other]!, result[last]!];
      }
      return result;
    },
    chance: share => next() < share,
  };
  return random;
}
