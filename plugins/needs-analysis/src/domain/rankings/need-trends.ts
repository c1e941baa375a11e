import type { NeedTrend } from '../../contract/index.ts';
import { forecastNeed } from './forecast-need.ts';
import { quarterNumber, type Quarter } from '../cycles/quarters.ts';

/** What a quarter's ranking says of a theme. */
interface Place {
  readonly themeId: string;
  readonly themeName: string;
  readonly rank: number;
  readonly points: number;
  readonly low: number;
  readonly high: number;
}

/** The needs of one audience in a quarter. */
export interface RankedQuarter extends Quarter {
  readonly needs: readonly Place[];
}

/**
 * How each theme moved from quarter to quarter, the strongest of the last quarter first, with a forecast from the
 * quarters in a row that end with the last.
 *
 * @param quarters the oldest first, at most one ranking a quarter.
 */
export function needTrends(quarters: readonly RankedQuarter[], leastQuarters: number): NeedTrend[] {
  const inARow = quarters.slice(startOfRow(quarters));
  const byTheme = Map.groupBy(
    quarters.flatMap(({ needs }) => needs),
    ({ themeId }) => themeId,
  );
  const trends = [...byTheme].map(([themeId, places]) => ({
    themeId,
    themeName: places.at(-1)!.themeName,
    places: quarters.map(quarter => placeIn(quarter, themeId)),
    forecast: forecastNeed(lastScores(inARow, themeId), leastQuarters),
  }));
  const lastOf = ({ places }: NeedTrend) => places.at(-1)?.points ?? -1;
  return trends.toSorted((a, b) => lastOf(b) - lastOf(a) || (a.themeId < b.themeId ? -1 : 1));
}

/** Where the quarters begin that follow each other up to the last. */
function startOfRow(quarters: readonly Quarter[]): number {
  const gap = quarters.findLastIndex(
    (quarter, at) => at > 0 && quarterNumber(quarter) !== quarterNumber(quarters[at - 1]!) + 1,
  );
  return Math.max(0, gap);
}

/** The scores of a theme up to the last quarter, as far back as it was ranked each time. */
function lastScores(quarters: readonly RankedQuarter[], themeId: string): number[] {
  const scores = quarters.map(quarter => placeIn(quarter, themeId)?.points);
  return scores.slice(scores.lastIndexOf(undefined) + 1) as number[];
}

function placeIn({ needs }: RankedQuarter, themeId: string) {
  const place = needs.find(need => need.themeId === themeId);
  if (place === undefined) return null;
  const { rank, points, low, high } = place;
  return { rank, points, low, high };
}
