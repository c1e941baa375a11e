import type { EChartsOption } from 'echarts';
import { useEffect, useRef } from 'react';
import { useTextOf } from '../i18n/language.tsx';
import { useTokens } from '../theme/theme-context.ts';

export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface ChartProps {
  /** What the chart shows, in a sentence. */
  readonly label: string;
  readonly option: EChartsOption;
  /** The same numbers as a table, for who cannot see the drawing. */
  readonly table: ChartTable;
  /** CSS pixels; 280 unless told. */
  readonly height?: number;
}

/** A chart by ECharts, which is loaded when the first chart is shown. */
export function Chart({ label, option, table, height = 280 }: ChartProps) {
  const t = useTextOf('ui-kit');
  const tokens = useTokens();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    void import('./draw-chart.ts').then(({ drawChart }) => {
      if (!isGone && place.current) stop = drawChart(place.current, option, tokens);
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [option, tokens]);
  return (
    <figure className="px-chart">
      <div ref={place} role="img" aria-label={label} style={{ height }} />
      <details>
        <summary>{t('chart.table')}</summary>
        <div className="px-table-frame" tabIndex={0} role="region" aria-label={label}>
          <table>
            <thead>
              <tr>
                {table.columns.map(column => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([head, ...cells]) => (
                <tr key={head}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, at) => (
                    <td key={at}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
