import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from '../components/icon.tsx';
import { useTextOf } from '../i18n/language.tsx';

/** One thing that waits for somebody. */
export interface WorkItem {
  readonly key: string;
  readonly title: ReactNode;
  /** Where it is done. */
  readonly to?: string;
  /** Until when, since when, how much. */
  readonly note?: ReactNode;
  readonly icon?: IconName;
  /** Its day has passed: said in words, not by colour alone. */
  readonly isLate?: boolean;
}

export interface WorkListProps {
  readonly items: readonly WorkItem[];
  /** The order means something: each line has its number. */
  readonly isRanked?: boolean;
  /** Said when there is nothing. */
  readonly empty?: string;
}

/** What waits, a line each, for cards of a dashboard. */
export function WorkList({ items, isRanked = false, empty }: WorkListProps) {
  const t = useTextOf('ui-kit');
  if (items.length === 0) {
    return (
      <p className="px-quiet px-work-none">
        <Icon name="done" /> {empty ?? t('work.none')}
      </p>
    );
  }
  const List = isRanked ? 'ol' : 'ul';
  return (
    <List className="px-work">
      {items.map(({ key, title, to, note, icon, isLate }) => (
        <li key={key}>
          <span>
            {icon && <Icon name={icon} />} {to ? <Link to={to}>{title}</Link> : title}{' '}
            {isLate && (
              <span className="px-late">
                <Icon name="warning" /> {t('work.late')}
              </span>
            )}
          </span>
          {note && <span className="px-quiet">{note}</span>}
        </li>
      ))}
    </List>
  );
}
