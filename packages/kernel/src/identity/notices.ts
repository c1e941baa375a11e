import type { Notice } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';
import { randomUUIDv7 } from 'node:crypto';
import type { IdentityTables } from './tables.ts';

/** Whose notices: subjects are a plugin's own. */
export interface NoticeSource {
  readonly countyId: string;
  readonly plugin: string;
}

/** Notices that have served: those of a subject, of everybody or of some. */
export interface Withdrawal {
  readonly subject: string;
  readonly personIds?: readonly string[];
}

/** The statements that put a notice into people's inboxes, five hundred a statement. */
export function noticeStatements(
  db: Pick<Kysely<IdentityTables>, 'insertInto'>,
  { countyId, plugin }: NoticeSource,
  notice: Notice,
  now: Date,
) {
  const rows = [...new Set(notice.personIds)].map(personId => ({
    county_id: countyId,
    id: randomUUIDv7(),
    person_id: personId,
    plugin,
    subject: notice.subject ?? null,
    title: JSON.stringify(notice.title),
    link: notice.link ?? null,
    last_day: notice.lastDay ?? null,
    created_at: now,
    read_at: null,
  }));
  const batches = Array.from({ length: Math.ceil(rows.length / 500) }, (_, index) =>
    rows.slice(index * 500, index * 500 + 500),
  );
  return batches.map(batch => db.insertInto('notification').values(batch));
}

/** The statement that takes notices out of the inboxes, read or not. */
export function withdrawalStatement(
  db: Pick<Kysely<IdentityTables>, 'deleteFrom'>,
  { countyId, plugin }: NoticeSource,
  { subject, personIds }: Withdrawal,
) {
  return db
    .deleteFrom('notification')
    .where('county_id', '=', countyId)
    .where('plugin', '=', plugin)
    .where('subject', '=', subject)
    .$if(personIds !== undefined, query => query.where('person_id', 'in', [...personIds!]));
}
