import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icon.tsx';

export interface FigureProps {
  readonly label: string;
  /** Written out: `useFormat().number(…)`. */
  readonly value: ReactNode;
  /** What it is measured against, or since when. */
  readonly note?: ReactNode;
  /** The rows behind the number. */
  readonly to?: string;
  /** Opens how it came about, where that is no page. */
  readonly onOpen?: () => void;
}

/** A number that leads to the rows behind it. */
export function Figure({ label, value, note, to, onOpen }: FigureProps) {
  const content = (
    <>
      <span className="px-quiet">{label}</span>
      <strong>{value}</strong>
      {note && <span className="px-quiet">{note}</span>}
      {(to || onOpen) && <Icon name="next" />}
    </>
  );
  if (to) {
    return (
      <Link className="px-figure" to={to}>
        {content}
      </Link>
    );
  }
  if (onOpen) {
    return (
      <button type="button" className="px-figure" onClick={onOpen}>
        {content}
      </button>
    );
  }
  return <div className="px-figure">{content}</div>;
}
