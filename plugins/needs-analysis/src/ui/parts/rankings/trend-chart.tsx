import { Chart } from '@peixun/ui-kit/chart';
import { useText } from '@peixun/ui-kit/i18n';
import { useTokens } from '@peixun/ui-kit/theme';
import { useMemo } from 'react';
import type { NeedTrend } from '../../../contract/index.ts';
import type { Quarter } from '../quarter-picker.tsx';
import { useScore } from './need-score.ts';

/** The quarters that trends run over, and the one that is forecast. */
export interface TrendOverQuarters {
  readonly quarters: readonly Quarter[];
  readonly next: Quarter;
}

export interface TrendChartProps {
  readonly trends: readonly NeedTrend[];
  readonly over: TrendOverQuarters;
}

const symbols = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'];

/** A line a theme over the quarters, and a broken one to the forecast. */
export function TrendChart({ trends, over: { quarters, next } }: TrendChartProps) {
  const t = useText();
  const scoreOf = useScore();
  const { chartColors } = useTokens();
  const heads = useMemo(
    () => [...quarters.map(quarter => t('quarter.short', { ...quarter })), t('trend.nextShort', { ...next })],
    [quarters, next, t],
  );
  const option = useMemo(
    () => ({
      legend: { type: 'scroll' as const, top: 0, data: trends.map(({ themeName }) => themeName) },
      grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
      xAxis: { type: 'category' as const, data: heads, boundaryGap: false },
      yAxis: { type: 'value' as const, min: 0, max: 100 },
      series: trends.flatMap(({ themeName, places, forecast }, at) => {
        const color = chartColors[at % chartColors.length];
        const line = { type: 'line' as const, color, symbol: symbols[at % symbols.length], symbolSize: 8 };
        const scores = places.map(place => (place ? place.points / 100 : null));
        const ahead = scores.map((score, quarter) => (quarter === scores.length - 1 ? score : null));
        return [
          { ...line, name: themeName, data: scores },
          {
            ...line,
            name: t('trend.forecastOf', { theme: themeName }),
            lineStyle: { type: 'dashed' as const },
            data: forecast.points === null ? [] : [...ahead, forecast.points / 100],
          },
        ];
      }),
    }),
    [trends, heads, chartColors, t],
  );
  const cell = (points: number | null | undefined) =>
    points === null || points === undefined ? '—' : scoreOf(points);
  return (
    <Chart
      label={t('trend.chart')}
      option={option}
      height={340}
      table={{
        columns: [t('theme'), ...heads],
        rows: trends.map(({ themeName, places, forecast }) => [
          themeName,
          ...places.map(place => cell(place?.points)),
          cell(forecast.points),
        ]),
      }}
    />
  );
}
