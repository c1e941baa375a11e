import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '../components/icon.tsx';
import { useTextOf } from '../i18n/language.tsx';

export interface PageProps {
  readonly title: string;
  /** A sentence below the title: what this page is for. */
  readonly description?: ReactNode;
  /** Beside the title: the state of the thing, as a tag. */
  readonly status?: ReactNode;
  /** The page one level up. */
  readonly back?: { readonly to: string; readonly title: string };
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled page with its actions. The browser's tab shows the title. */
export function Page({ title, status, description, back, actions, children }: PageProps) {
  const t = useTextOf('ui-kit');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="px-page">
      <header className="px-page-head">
        <div>
          {back && (
            <Link className="px-back" to={back.to}>
              <Icon name="back" label={t('back')} /> {back.title}
            </Link>
          )}
          <div className="px-title">
            <h1>{title}</h1>
            {status}
          </div>
          {description && <p className="px-quiet">{description}</p>}
        </div>
        {actions && <div className="px-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export interface SectionProps {
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A framed part of a page. */
export function Section({ title, actions, children }: SectionProps) {
  return (
    <section className="px-section">
      {(title || actions) && (
        <header className="px-section-head">
          {title && <h2>{title}</h2>}
          {actions && <div className="px-actions">{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
