import type { NeedForecast } from '../../contract/index.ts';

/** The shortest past from which a change is usual. */
const shortestPast = 3;
const most = 10_000;

/**
 * The score of a need in the next quarter: it moves on by its usual change, the median of its changes so far. Each
 * past quarter is forecast in the same way from those before it; where saying "as last quarter" would have erred
 * less or as little, that is the forecast.
 *
 * @param scores of quarters in a row, the oldest first, in hundredths.
 */
export function forecastNeed(scores: readonly number[], leastQuarters: number): NeedForecast {
  const quarters = scores.length;
  if (quarters < leastQuarters) {
    return { method: 'none', points: null, error: null, naiveError: null, quarters };
  }
  const origins = Array.from({ length: quarters - shortestPast }, (_, at) => at + shortestPast);
  const errorOf = (predict: (past: readonly number[]) => number) =>
    mean(origins.map(origin => Math.abs(predict(scores.slice(0, origin)) - scores[origin]!)));
  const [error, naiveError] = [errorOf(movedOn), errorOf(asBefore)];
  const isBetter = error < naiveError;
  return {
    method: isBetter ? 'usual-change' : 'as-before',
    points: Math.round((isBetter ? movedOn : asBefore)(scores)),
    error: Math.round(isBetter ? error : naiveError),
    naiveError: Math.round(naiveError),
    quarters,
  };
}

function asBefore(past: readonly number[]): number {
  return past.at(-1)!;
}

function movedOn(past: readonly number[]): number {
  const changes = past.slice(1).map((score, at) => score - past[at]!);
  return Math.min(most, Math.max(0, asBefore(past) + median(changes)));
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
