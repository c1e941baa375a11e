import { sql, type Compilable } from 'kysely';
import type { Reader, Writer } from './reader.ts';

export interface FirstMention {
  readonly themeId: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly title: string;
}

export interface FirstDelivery {
  readonly themeId: string;
  /** `YYYY-MM-DD`. */
  readonly deliveredOn: string;
  readonly title: string;
}

/**
 * The first class on each theme that began until a day: as it was reported, or as its places were published.
 *
 * @param until `YYYY-MM-DD`.
 */
export function selectFirstDeliveries(db: Reader, until: string): Compilable<FirstDelivery> {
  const delivery = sql<FirstDelivery>`(
    select theme_id as "themeId", delivered_on as "deliveredOn", title from delivery
    union all
    select unnest(item.theme_ids), item.starts_on, item.title
    from menu_item as item
    join menu on menu.county_id = item.county_id and menu.id = item.menu_id
    where menu.state = 'published' and item.starts_on <= ${until} and exists (
      select from place where place.county_id = item.county_id and place.item_id = item.id and place.state = 'given'
    )
  )`;
  return db
    .selectFrom(delivery.as<'delivery'>('delivery'))
    .selectAll()
    .distinctOn('themeId')
    .orderBy('themeId')
    .orderBy('deliveredOn')
    .orderBy('title');
}

/**
 * The first day on which anything mentioned each theme, and the title of what did. Rankings keep what they rested on,
 * so that a priority that was confirmed again, changed or removed still counts from when it was first ranked.
 */
export function selectFirstMentions(db: Reader): Compilable<FirstMention> {
  const mention = sql<FirstMention>`(
    select theme_id as "themeId", (part ->> 'observedOn')::date as day, part -> 'evidence' ->> 'title' as title
    from ranked_need, jsonb_array_elements(contributions) as part
    union all
    select theme_id, confirmed_on, title from priority
    union all
    select priority.theme_id, source_document.uploaded_on, source_document.title
    from priority_passage
    join priority on priority.county_id = priority_passage.county_id and priority.id = priority_passage.priority_id
    join source_document on source_document.county_id = priority_passage.county_id
      and source_document.id = priority_passage.document_id
  )`;
  return db
    .selectFrom(mention.as<'mention'>('mention'))
    .selectAll()
    .distinctOn('themeId')
    .orderBy('themeId')
    .orderBy('day')
    .orderBy('title');
}

export function deleteDelivery(db: Writer, reference: string) {
  return db.deleteFrom('delivery').where('reference', '=', reference);
}

export function insertDelivery(
  db: Writer,
  delivery: { reference: string; title: string; deliveredOn: string },
  themeIds: readonly string[],
) {
  return db.insertInto('delivery').values(
    themeIds.map(themeId => ({
      reference: delivery.reference,
      theme_id: themeId,
      title: delivery.title,
      delivered_on: delivery.deliveredOn,
    })),
  );
}
