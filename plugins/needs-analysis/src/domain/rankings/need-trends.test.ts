import { describe, expect, it } from 'vitest';
import { needTrends, type RankedQuarter } from './need-trends.ts';

function quarterOf(year: number, quarter: number, scores: Readonly<Record<string, number>>): RankedQuarter {
  const needs = Object.entries(scores).map(([themeId, points], at) => ({
    themeId,
    themeName: themeId,
    rank: at + 1,
    points,
    low: points - 1,
    high: points + 1,
  }));
  return { year, quarter, needs };
}

const year = [
  quarterOf(2025, 4, { law: 1000, party: 9000 }),
  quarterOf(2026, 1, { law: 2000, party: 9000 }),
  quarterOf(2026, 2, { law: 3000, party: 9000 }),
  quarterOf(2026, 3, { law: 4000 }),
  quarterOf(2026, 4, { law: 5000, party: 8000 }),
];

describe('needTrends', () => {
  it('follows each theme over the quarters, the strongest of the last first', () => {
    expect(
      needTrends(year, 5).map(({ themeId, places }) => [themeId, places.map(place => place?.points ?? null)]),
    ).toEqual([
      ['party', [9000, 9000, 9000, null, 8000]],
      ['law', [1000, 2000, 3000, 4000, 5000]],
    ]);
  });

  it('forecasts from the quarters in which a theme was ranked without a gap', () => {
    expect(
      needTrends(year, 5).map(({ themeId, forecast }) => [themeId, forecast.points, forecast.quarters]),
    ).toEqual([
      ['party', null, 1],
      ['law', 6000, 5],
    ]);
  });

  it('does not take a quarter without a ranking for one in which nothing changed', () => {
    const [law] = needTrends(year.toSpliced(1, 1), 4).filter(({ themeId }) => themeId === 'law');
    expect(law?.forecast).toMatchObject({ method: 'none', quarters: 3 });
  });

  it('knows nothing of no quarters', () => {
    expect(needTrends([], 5)).toEqual([]);
  });
});
