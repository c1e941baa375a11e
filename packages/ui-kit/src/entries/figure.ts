export { Figure, type FigureProps } from '../components/figure.tsx';
