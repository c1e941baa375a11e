/** How a wish is turned into a number: from a rule set. */
export interface BenefitRule {
  /** By preference, the first one first; a wish further back counts as the last of them. */
  readonly preferences: readonly number[];
  /** The part of a benefit that the need decides, 0 to 1. */
  readonly needShare: number;
}

/**
 * What the county gains when a wish is met: the weight of the preference, times the need for the themes.
 *
 * @param need how much the person needs it, 0 to 1.
 * @returns a whole number of at least 1: tenths of the preference's weight.
 */
export function benefitOf(rank: number, need: number, { preferences, needShare }: BenefitRule): number {
  const weight = preferences[Math.min(rank, preferences.length) - 1] ?? 0;
  return Math.max(1, Math.round(10 * weight * (1 - needShare + needShare * need)));
}
