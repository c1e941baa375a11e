import type { NeedSource } from '../../contract/index.ts';
import { numbersFrom } from '../seeded-random.ts';

/**
 * Weightings around the given shares, drawn from a Dirichlet distribution: the same ones for the same shares. The
 * shares of each sum to 1.
 *
 * @param concentration a share p moves by a standard deviation of √(p(1 − p)/(concentration + 1)).
 */
export function randomWeightings(
  shares: ReadonlyMap<NeedSource, number>,
  { weightings, concentration }: { readonly weightings: number; readonly concentration: number },
): ReadonlyMap<NeedSource, number>[] {
  const random = numbersFrom(1);
  return Array.from({ length: weightings }, () => {
    const drawn = [...shares].map(
      ([source, share]) => [source, gamma(concentration * share, random)] as const,
    );
    const all = drawn.reduce((sum, [, amount]) => sum + amount, 0);
    return new Map(drawn.map(([source, amount]) => [source, amount / all]));
  });
}

/** A draw from the gamma distribution of scale 1 (G. Marsaglia, W. W. Tsang: A Simple Method, 2000). */
function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
