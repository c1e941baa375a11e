import type { MeasurementKind, MeasuringRule } from '../../contract/index.ts';

/** One level of one competency of one person, measured one way. */
export interface Measurement {
  readonly roundId: string;
  readonly competencyId: string;
  readonly personId: string;
  readonly kind: MeasurementKind;
  /** 0 (below the first) to the highest level. */
  readonly level: number;
  /** `YYYY-MM-DD`. */
  readonly measuredOn: string;
}

export interface MeasuredLevel {
  readonly level: number;
  /** The last day on which any of it was measured. */
  readonly measuredOn: string;
  /** What counts, and how much of the level it makes: shares sum to 1. */
  readonly parts: readonly (Measurement & { readonly share: number })[];
}

/**
 * The level of one competency of one person: of each kind the newest measurement, weighted by the rule. Undefined
 * without any that counts: what was not measured is not a gap.
 */
export function measuredLevel(
  measurements: readonly Measurement[],
  { weights, selfDeduction }: MeasuringRule,
): MeasuredLevel | undefined {
  const counted = [...newestByKind(measurements)]
    .filter(({ kind }) => weights[kind] > 0)
    .toSorted((a, b) => compare(a.kind, b.kind));
  if (counted.length === 0) return undefined;
  const total = counted.reduce((sum, { kind }) => sum + weights[kind], 0);
  const parts = counted.map(measurement => ({ ...measurement, share: weights[measurement.kind] / total }));
  const levelOf = ({ kind, level }: Measurement) =>
    kind === 'self' ? Math.max(0, level - selfDeduction) : level;
  return {
    level: parts.reduce((sum, part) => sum + part.share * levelOf(part), 0),
    measuredOn: counted.map(({ measuredOn }) => measuredOn).reduce((a, b) => (a > b ? a : b)),
    parts,
  };
}

/** Rounds of one day are told apart by their ids, so that the order of arrival changes nothing. */
function newestByKind(measurements: readonly Measurement[]): Iterable<Measurement> {
  const newest = new Map<MeasurementKind, Measurement>();
  for (const measurement of measurements) {
    const known = newest.get(measurement.kind);
    if (known === undefined || isNewer(measurement, known)) newest.set(measurement.kind, measurement);
  }
  return newest.values();
}

function isNewer(one: Measurement, other: Measurement): boolean {
  return (
    (compare(one.measuredOn, other.measuredOn) ||
      compare(one.roundId, other.roundId) ||
      one.level - other.level) > 0
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
