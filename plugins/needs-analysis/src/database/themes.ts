import { sql } from 'kysely';
import type { Theme } from '../contract/index.ts';
import { tiesTheme } from './competency-models.ts';
import { asksTheme } from './interview-guides.ts';
import type { Reader, Writer } from './reader.ts';

/** The whole tree: some dozens of themes. */
export function selectThemes(db: Reader) {
  return db.selectFrom('theme').select(['id', 'parent_id as parentId', 'name']).orderBy('name');
}

export function insertThemes(db: Writer, themes: readonly Theme[]) {
  return db
    .insertInto('theme')
    .values(themes.map(({ id, parentId, name }) => ({ id, parent_id: parentId, name })));
}

export function updateTheme(db: Writer, { id, parentId, name }: Theme) {
  return db.updateTable('theme').set({ parent_id: parentId, name }).where('id', '=', id);
}

export function deleteTheme(db: Writer, id: string) {
  return db.deleteFrom('theme').where('id', '=', id);
}

/** How often a theme is used, and by what. */
export function countThemeUses(db: Reader, id: string) {
  const count = db.fn.countAll<number>().as('count');
  const link = JSON.stringify([{ themeId: id }]);
  return db.selectNoFrom(eb => [
    eb
      .selectFrom('priority')
      .select(count)
      .where('theme_id', '=', id)
      .$asScalar()
      .$notNull()
      .as('priorities'),
    eb.selectFrom('theme').select(count).where('parent_id', '=', id).$asScalar().$notNull().as('themes'),
    eb
      .selectFrom('questionnaire')
      .select(count)
      .where(sql<boolean>`theme_links @> ${link}::jsonb`)
      .$asScalar()
      .$notNull()
      .as('questionnaires'),
    eb.selectFrom('model_version').select(count).where(tiesTheme(id)).$asScalar().$notNull().as('models'),
    eb.selectFrom('interview_guide').select(count).where(asksTheme(id)).$asScalar().$notNull().as('guides'),
    eb
      .selectFrom('interview_theme')
      .select(count)
      .where('theme_id', '=', id)
      .$asScalar()
      .$notNull()
      .as('interviews'),
    eb
      .selectFrom('observation')
      .select(count)
      .where('theme_id', '=', id)
      .$asScalar()
      .$notNull()
      .as('observations'),
  ]);
}
