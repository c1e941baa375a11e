import type { PassageOfDocument } from '../contract/index.ts';
import type { Writer } from './reader.ts';

export function insertPassages(db: Writer, priorityId: string, passages: readonly PassageOfDocument[]) {
  return db
    .insertInto('priority_passage')
    .values(
      passages.map(({ documentId, paragraph, start, end }) => ({
        priority_id: priorityId,
        document_id: documentId,
        paragraph,
        first_character: start,
        end_character: end,
      })),
    )
    .onConflict(conflict => conflict.doNothing());
}

/** Of the priorities among them that exist within the actor's units. */
export function deletePassages(db: Writer, priorityIds: readonly string[]) {
  return db
    .deleteFrom('priority_passage')
    .where('priority_id', 'in', db.selectFrom('priority').select('id').where('id', 'in', priorityIds));
}
