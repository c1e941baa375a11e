import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export interface EmptyStateProps {
  readonly title: string;
  /** What to do next. */
  readonly hint: string;
  readonly icon?: IconName;
  readonly action?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, hint, icon = 'inbox', action }: EmptyStateProps) {
  return (
    <div className="px-empty">
      <Icon name={icon} />
      <p className="px-empty-title">{title}</p>
      <p className="px-quiet">{hint}</p>
      {action}
    </div>
  );
}
