import type { RankingMethod } from '../../contract/index.ts';
import { quartersBetween } from '../cycles/quarters.ts';

export interface Freshness {
  /** 1 new, 0.5 after the half-life, never 0. */
  readonly freshness: number;
  /** Nobody confirmed it for as long as the rule says. */
  readonly isStale: boolean;
}

/** Keeps what is very old from being divided by nothing. */
const least = 1e-6;

/**
 * How much evidence still counts.
 *
 * @param observedOn the day on which it was last true, `YYYY-MM-DD`.
 * @param asOf the day for which it is asked; what was observed later is new.
 */
export function freshnessOf(
  observedOn: string,
  asOf: string,
  { halfLife, staleAfter }: Pick<RankingMethod, 'halfLife' | 'staleAfter'>,
): Freshness {
  const age = Math.max(0, quartersBetween(observedOn, asOf));
  return { freshness: Math.max(least, 0.5 ** (age / halfLife)), isStale: age > staleAfter };
}
