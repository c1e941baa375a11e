import { Component, type ReactNode } from 'react';
import { ProblemView } from './problem-view.tsx';

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
  readonly onRetry?: () => void;
}

/** Keeps a failure to the part that failed, and says that the rest works. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (!('error' in this.state)) return this.props.children;
    return <ProblemView error={this.state.error} onRetry={this.props.onRetry} isPart />;
  }
}
