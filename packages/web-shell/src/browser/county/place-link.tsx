import type { ReactNode } from 'react';
import { Link, matchPath, useLocation } from 'react-router';
import type { PlacedItem } from './manifest-order.ts';

export interface PlaceLinkProps extends Pick<PlacedItem, 'to' | 'covers'> {
  readonly children: ReactNode;
}

/** A link of the navigation: current while its page, one below, or one that it covers is open. */
export function PlaceLink({ to, covers = [], children }: PlaceLinkProps) {
  const { pathname } = useLocation();
  const places = [{ path: to, end: isFirstPage(to) }, ...covers.map(path => ({ path, end: false }))];
  const isCurrent = places.some(place => matchPath(place, pathname));
  return (
    <Link to={to} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </Link>
  );
}

/** Home, or the first page of a plugin: it is not current when a page below it is. */
function isFirstPage(link: string): boolean {
  return link.split('/').filter(Boolean).length <= 1;
}
