import type { ReactNode } from 'react';

/** Panels in a grid: as many beside each other as the screen takes. */
export function Dashboard({ children }: { readonly children: ReactNode }) {
  return (
    <div className="px-dashboard-frame">
      <div className="px-dashboard">{children}</div>
    </div>
  );
}

export interface PanelProps {
  readonly title: string;
  readonly actions?: ReactNode;
  /** `wide` takes two places. */
  readonly size?: 'small' | 'wide';
  readonly children: ReactNode;
}

export function Panel({ title, actions, size = 'small', children }: PanelProps) {
  return (
    <section className={size === 'wide' ? 'px-section px-wide' : 'px-section'} aria-label={title}>
      <header className="px-section-head">
        <h2>{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  );
}
