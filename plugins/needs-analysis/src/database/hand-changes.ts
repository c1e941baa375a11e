import type { HandChange } from '../contract/index.ts';
import type { Reader, Writer } from './reader.ts';
import type { FromPlace } from './tables/ordering.ts';

export interface HandChangeRow {
  readonly id: string;
  readonly menuId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly kind: HandChange['kind'];
  readonly itemId: string | null;
  readonly fromItemId: string | null;
  readonly fromPlace: FromPlace | null;
  readonly reason: string;
  readonly overridden: readonly string[];
  readonly changedAt: Date;
  readonly changerId: string | null;
}

function selectHandChange(db: Reader) {
  return db
    .selectFrom('hand_change')
    .select([
      'id',
      'menu_id as menuId',
      'person_id as personId',
      'unit_id as unitId',
      'kind',
      'item_id as itemId',
      'from_item_id as fromItemId',
      'from_place as fromPlace',
      'reason',
      'overridden',
      'changed_at as changedAt',
      'changed_by_person as changerId',
      'undone_at as undoneAt',
    ])
    .orderBy('id', 'desc');
}

export function selectHandChanges(
  db: Reader,
  menuId: string,
  page: { before: string | undefined; limit: number },
) {
  let query = selectHandChange(db).where('menu_id', '=', menuId).limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  return query;
}

export function selectHandChangeById(db: Reader, id: string) {
  return selectHandChange(db).where('id', '=', id);
}

/** Those that hold, newest first. */
export function selectStandingChanges(db: Reader, menuId: string) {
  return selectHandChange(db).where('menu_id', '=', menuId).where('undone_at', 'is', null);
}

export function insertHandChange(db: Writer, change: HandChangeRow) {
  return db.insertInto('hand_change').values({
    id: change.id,
    menu_id: change.menuId,
    person_id: change.personId,
    unit_id: change.unitId,
    kind: change.kind,
    item_id: change.itemId,
    from_item_id: change.fromItemId,
    from_place: change.fromPlace && JSON.stringify(change.fromPlace),
    reason: change.reason,
    overridden: [...change.overridden],
    changed_at: change.changedAt,
    changed_by_person: change.changerId,
    undone_at: null,
  });
}

export function undoHandChange(db: Writer, id: string, at: Date) {
  return db.updateTable('hand_change').set({ undone_at: at }).where('id', '=', id);
}
