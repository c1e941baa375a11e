export { Dashboard, Panel, type PanelProps } from '../shapes/dashboard.tsx';
