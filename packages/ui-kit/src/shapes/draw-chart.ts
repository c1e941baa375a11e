import type { EChartsOption } from 'echarts';
import { BarChart, LineChart, PieChart, RadarChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  RadarComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Tokens } from '../theme/tokens.ts';

use([
  BarChart,
  LineChart,
  PieChart,
  RadarChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  RadarComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** Draws a chart that follows its place's size. The answer removes it. */
export function drawChart(place: HTMLElement, option: EChartsOption, tokens: Tokens): () => void {
  const chart = init(place, undefined, { renderer: 'svg' });
  chart.setOption({
    color: [...tokens.chartColors],
    textStyle: { fontFamily: tokens.fontFamily, fontSize: tokens.fontSize },
    // Patterns besides colours tell the parts apart.
    aria: { enabled: false, decal: { show: true } },
    animation: false,
    grid: { left: 8, right: 8, top: 32, bottom: 8, containLabel: true },
    ...option,
  });
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(place);
  return () => {
    observer.disconnect();
    chart.dispose();
  };
}
