export { EmptyState, type EmptyStateProps } from '../components/empty-state.tsx';
