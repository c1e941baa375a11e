import { Chart } from '@peixun/ui-kit/chart';
import { useMemo } from 'react';

export interface BarChartProps {
  readonly label: string;
  /** What a bar is called: the table's first head. */
  readonly head: string;
  readonly names: readonly string[];
  /** Parts that are stacked into each bar. */
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly number[];
    readonly color?: string | undefined;
  }[];
  /** The end of the axis, where it is known. */
  readonly max?: number;
}

/** Bars from the longest name's end to the right, in the order given. */
export function BarChart({ label, head, names, series, max }: BarChartProps) {
  const option = useMemo(
    () => ({
      tooltip: { trigger: 'axis' as const },
      ...(series.length > 1 && { legend: { top: 0 } }),
      grid: { left: 8, right: 24, top: series.length > 1 ? 32 : 8, bottom: 8, containLabel: true },
      xAxis: { type: 'value' as const, max, minInterval: 1 },
      yAxis: {
        type: 'category' as const,
        inverse: true,
        data: [...names],
        axisLabel: { width: 120, overflow: 'truncate' as const },
      },
      series: series.map(({ name, values, color }) => ({
        type: 'bar' as const,
        name,
        stack: 'all',
        barMaxWidth: 18,
        ...(color && { itemStyle: { color } }),
        data: [...values],
      })),
    }),
    [names, series, max],
  );
  const rows = names.map((name, at) => [name, ...series.map(({ values }) => values[at] ?? 0)]);
  return (
    <Chart
      label={label}
      option={option}
      height={48 + names.length * 30}
      table={{ columns: [head, ...series.map(({ name }) => name)], rows }}
    />
  );
}
