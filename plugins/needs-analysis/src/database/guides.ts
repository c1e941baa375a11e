import type { GuideContent } from '../contract/index.ts';
import type { Quarter } from '../domain/cycles/quarters.ts';
import type { Reader, Writer } from './reader.ts';

const summaryColumns = [
  'id',
  'year',
  'quarter',
  'version',
  'state',
  'drafted_at as draftedAt',
  'published_at as publishedAt',
  'published_by_person as publisherId',
] as const;

/** Newest first, drafts only for who writes them. */
export function selectGuides(
  db: Reader,
  filter: { readonly year?: number; readonly withDrafts: boolean },
  page: { before: string | undefined; limit: number },
) {
  let query = db.selectFrom('guide').select(summaryColumns).orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  if (filter.year !== undefined) query = query.where('year', '=', filter.year);
  if (!filter.withDrafts) query = query.where('state', '=', 'published');
  return query;
}

export function selectGuideById(db: Reader, id: string) {
  return db
    .selectFrom('guide')
    .select([...summaryColumns, 'foreword', 'content'])
    .where('id', '=', id);
}

/** The versions of a quarter, the newest first. */
export function selectGuidesOfQuarter(db: Reader, { year, quarter }: Quarter) {
  return db
    .selectFrom('guide')
    .select([...summaryColumns, 'foreword'])
    .where('year', '=', year)
    .where('quarter', '=', quarter)
    .orderBy('version', 'desc');
}

export function insertGuide(
  db: Writer,
  guide: Quarter & { id: string; version: number; foreword: string; draftedAt: Date },
) {
  const { draftedAt, ...columns } = guide;
  return db.insertInto('guide').values({ ...columns, state: 'draft', content: null, drafted_at: draftedAt });
}

export function updateForeword(db: Writer, id: string, foreword: string) {
  return db.updateTable('guide').set({ foreword }).where('id', '=', id);
}

export function publishGuideRow(
  db: Writer,
  id: string,
  { content, at, publisherId }: { content: GuideContent; at: Date; publisherId: string | null },
) {
  return db
    .updateTable('guide')
    .set({
      state: 'published',
      content: JSON.stringify(content),
      published_at: at,
      published_by_person: publisherId,
    })
    .where('id', '=', id);
}
