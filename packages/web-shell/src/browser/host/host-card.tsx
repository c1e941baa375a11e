import { useEffect, type ReactNode } from 'react';

/** A page of the host: a title and what to do. */
export function HostCard({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <section className="shell-card">
      <h1>{title}</h1>
      {children}
    </section>
  );
}
