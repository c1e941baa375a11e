import type { NeedSource, WeightProblem, WeightsBySource } from '../../contract/index.ts';

interface StatedWeights {
  readonly standard: WeightsBySource;
  /** By the name of the audience. */
  readonly audiences: Readonly<Record<string, Readonly<Record<NeedSource, number>>>>;
}

/**
 * The weights of each audience by its id, and what contradicts itself: weights below nought, weights of which none
 * counts, and weights of an audience that the county does not have. An audience of contradictory weights has none.
 */
export function checkWeights(
  audiences: readonly { readonly id: string; readonly name: string }[],
  { standard, audiences: stated }: StatedWeights,
): { readonly weights: ReadonlyMap<string, WeightsBySource>; readonly problems: readonly WeightProblem[] } {
  const problems = Object.entries(stated).flatMap(([audienceName, weights]): WeightProblem[] => {
    if (!audiences.some(({ name }) => name === audienceName))
      return [{ audienceName, problem: 'unknown-audience' }];
    const values = Object.values(weights);
    if (values.some(value => value < 0)) return [{ audienceName, problem: 'negative' }];
    if (values.every(value => value === 0)) return [{ audienceName, problem: 'nothing-counts' }];
    return [];
  });
  const sound = audiences.filter(({ name }) => !problems.some(({ audienceName }) => audienceName === name));
  const own = new Map(Object.entries(stated));
  return { weights: new Map(sound.map(({ id, name }) => [id, own.get(name) ?? standard])), problems };
}
