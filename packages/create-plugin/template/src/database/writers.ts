import type { QueryBuilder } from '@peixun/plugin-api';
import type { MyPluginDatabase } from './tables.ts';

/** Who else has written notes of the unit to which a note belongs. */
export function selectOtherWriters(db: QueryBuilder<MyPluginDatabase>, noteId: string) {
  return db
    .selectFrom('note')
    .innerJoin('note as other', 'other.unit_id', 'note.unit_id')
    .select('other.written_by as personId')
    .distinct()
    .where('note.id', '=', noteId)
    .whereRef('other.written_by', '!=', 'note.written_by')
    .$narrowType<{ personId: string }>();
}
