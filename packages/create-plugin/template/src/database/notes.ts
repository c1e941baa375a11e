import type { QueryBuilder, Transaction } from '@peixun/plugin-api';
import type { Insertable } from 'kysely';
import type { MyPluginDatabase, NoteTable } from './tables.ts';

type Reader = QueryBuilder<MyPluginDatabase>;
type Writer = Transaction<MyPluginDatabase>['db'];

const columns = ['id', 'unit_id as unitId', 'content', 'written_at as writtenAt'] as const;

/** Newest first: ids grow with time. County and units are seen to by the database. */
export function selectNotes(db: Reader, { before, limit }: { before?: string; limit: number }) {
  return db
    .selectFrom('note')
    .select(columns)
    .$if(before !== undefined, query => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit);
}

export function selectNote(db: Reader, id: string) {
  return db.selectFrom('note').select(columns).where('id', '=', id);
}

export function insertNote(db: Writer, note: Insertable<NoteTable>) {
  return db.insertInto('note').values(note);
}
