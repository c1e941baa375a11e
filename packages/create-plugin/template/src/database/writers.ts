import type { QueryBuilder } from '@peixun/plugin-api';
import type { MyPluginDatabase } from './tables.ts';

/** Who else had written notes of the unit when a note was added: ids grow with time. */
export function selectOtherWriters(db: QueryBuilder<MyPluginDatabase>, noteId: string) {
  return db
    .selectFrom('note')
    .innerJoin('note as other', 'other.unit_id', 'note.unit_id')
    .select('other.written_by as personId')
    .distinct()
    .where('note.id', '=', noteId)
    .whereRef('other.id', '<', 'note.id')
    .whereRef('other.written_by', '!=', 'note.written_by')
    .$narrowType<{ personId: string }>();
}
