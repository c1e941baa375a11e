import { selectPriorities, type PriorityFilter } from './priorities.ts';
import type { Reader, Writer } from './reader.ts';

/** The priorities of a year by whether they were confirmed since a day. */
export function selectConfirmations(
  db: Reader,
  filter: PriorityFilter & { readonly state?: 'waiting' | 'confirmed' },
  since: string,
  page: { before: string | undefined; limit: number },
) {
  const query = selectPriorities(db, filter, page);
  if (filter.state === undefined) return query;
  return query.where('priority.confirmed_on', filter.state === 'confirmed' ? '>=' : '<', since);
}

/** Those of them that exist within the reader's units. */
export function confirmPriorities(db: Writer, ids: readonly string[], confirmedOn: string) {
  return db.updateTable('priority').set({ confirmed_on: confirmedOn }).where('id', 'in', ids).returning('id');
}

/** When the priorities of a year were last confirmed. */
export function selectConfirmedDays(db: Reader, year: number) {
  return db
    .selectFrom('priority')
    .innerJoin('theme', join =>
      join.onRef('theme.county_id', '=', 'priority.county_id').onRef('theme.id', '=', 'priority.theme_id'),
    )
    .select([
      'priority.id',
      'priority.unit_id as unitId',
      'priority.title',
      'theme.name as themeName',
      'priority.confirmed_on as confirmedOn',
    ])
    .where('priority.year', '=', year)
    .orderBy('priority.id');
}
