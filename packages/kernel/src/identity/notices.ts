import type { Notice } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';
import { randomUUIDv7 } from 'node:crypto';
import type { IdentityTables } from './tables.ts';

/** The statements that put a notice into people's inboxes, five hundred a statement. */
export function noticeStatements(
  db: Pick<Kysely<IdentityTables>, 'insertInto'>,
  countyId: string,
  notice: Notice,
  now: Date,
) {
  const rows = [...new Set(notice.personIds)].map(personId => ({
    county_id: countyId,
    id: randomUUIDv7(),
    person_id: personId,
    title: JSON.stringify(notice.title),
    link: notice.link ?? null,
    created_at: now,
    read_at: null,
  }));
  const batches = Array.from({ length: Math.ceil(rows.length / 500) }, (_, index) =>
    rows.slice(index * 500, index * 500 + 500),
  );
  return batches.map(batch => db.insertInto('notification').values(batch));
}
