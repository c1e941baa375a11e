export { Chart, type ChartProps, type ChartTable } from '../shapes/chart.tsx';
