export { ErrorBoundary, type ErrorBoundaryProps } from '../components/error-boundary.tsx';
export { Loading } from '../components/loading.tsx';
export { ProblemView, Query, type ProblemViewProps, type QueryProps } from '../components/problem-view.tsx';
