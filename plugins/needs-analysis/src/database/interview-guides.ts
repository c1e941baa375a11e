import { sql } from 'kysely';
import type { InterviewGuideInput } from '../contract/index.ts';
import type { Reader, Writer } from './reader.ts';

export function selectGuides(db: Reader) {
  return db
    .selectFrom('interview_guide')
    .select(eb => [
      'interview_guide.id',
      'interview_guide.title',
      'interview_guide.content',
      eb
        .selectFrom('interview')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('interview.guide_id', '=', 'interview_guide.id')
        .$asScalar()
        .$notNull()
        .as('interviews'),
    ])
    .orderBy('interview_guide.id', 'desc');
}

export function selectGuideById(db: Reader, id: string) {
  return selectGuides(db).where('interview_guide.id', '=', id);
}

export function selectGuideByTitle(db: Reader, title: string) {
  return db.selectFrom('interview_guide').select('id').where('title', '=', title);
}

export function insertGuide(db: Writer, id: string, { title, ...content }: InterviewGuideInput) {
  return db.insertInto('interview_guide').values({ id, title, content: JSON.stringify(content) });
}

export function updateGuide(db: Writer, id: string, { title, ...content }: InterviewGuideInput) {
  return db
    .updateTable('interview_guide')
    .set({ title, content: JSON.stringify(content) })
    .where('id', '=', id)
    .returning('id');
}

export function deleteGuide(db: Writer, id: string) {
  return db.deleteFrom('interview_guide').where('id', '=', id);
}

/** True of a guide that asks about a theme. */
export function asksTheme(themeId: string) {
  return sql<boolean>`content @> ${JSON.stringify({ themes: [{ themeId }] })}::jsonb`;
}
