export { Dashboard, Panel, type PanelProps } from '../shapes/dashboard.tsx';
export { WorkList, type WorkItem, type WorkListProps } from '../shapes/work-list.tsx';
