/** What one contestant is measured by: more is better. */
export type Contestants<Name extends string> = Readonly<Record<Name, () => Promise<number>>>;

/**
 * Measures contestants by turns, so that whatever else the machine does falls on all of them. Each round begins
 * with another one. The first rounds warm up, until the compiler has seen enough, and are thrown away.
 *
 * @returns the results of each by round.
 */
export async function interleave<Name extends string>(
  contestants: Contestants<Name>,
  { rounds, warmUps }: { readonly rounds: number; readonly warmUps: number },
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[];
  const results = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUps; round < rounds; round += 1) {
    for (let index = 0; index < names.length; index += 1) {
      const name = names[(index + round + warmUps) % names.length]!;
      const result = await contestants[name]();
      if (round >= 0) results[name].push(result);
    }
  }
  return results;
}
