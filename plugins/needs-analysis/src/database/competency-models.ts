import { sql } from 'kysely';
import type { ModelContent, VersionState } from '../contract/index.ts';
import type { Reader, Writer } from './reader.ts';

const summaryColumns = [
  'model_version.id',
  'model_version.number',
  'model_version.state',
  'model_version.published_at as publishedAt',
  'model_version.withdrawn_at as withdrawnAt',
] as const;

function joinModel(db: Reader) {
  return db
    .selectFrom('model_version')
    .innerJoin('competency_model', join =>
      join
        .onRef('competency_model.county_id', '=', 'model_version.county_id')
        .onRef('competency_model.id', '=', 'model_version.model_id'),
    );
}

/** Versions with their model, without what they hold; newest first in a model. */
export function selectVersionSummaries(db: Reader) {
  return joinModel(db)
    .select([...summaryColumns, 'competency_model.id as modelId', 'competency_model.title'])
    .orderBy('competency_model.id')
    .orderBy('model_version.number', 'desc');
}

function selectVersion(db: Reader) {
  return joinModel(db).select([
    ...summaryColumns,
    'competency_model.id as modelId',
    'competency_model.title',
    'model_version.content',
  ]);
}

export type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersion>['executeTakeFirstOrThrow']>>;

export function selectVersionById(db: Reader, id: string) {
  return selectVersion(db).where('model_version.id', '=', id);
}

export function selectVersionsOfModel(db: Reader, modelId: string) {
  return selectVersion(db).where('competency_model.id', '=', modelId).orderBy('model_version.number', 'desc');
}

/** All that was ever published: measurements may rest on any of them. */
export function selectPublishedVersions(db: Reader) {
  return selectVersion(db)
    .where('model_version.state', '!=', 'draft')
    .orderBy('competency_model.id')
    .orderBy('model_version.number', 'desc');
}

export function selectModelByTitle(db: Reader, title: string) {
  return db.selectFrom('competency_model').select(['id', 'title']).where('title', '=', title);
}

export function insertModel(db: Writer, model: { id: string; title: string }) {
  return db.insertInto('competency_model').values(model);
}

export function renameModel(db: Writer, id: string, title: string) {
  return db.updateTable('competency_model').set({ title }).where('id', '=', id);
}

export function deleteModel(db: Writer, id: string) {
  return db.deleteFrom('competency_model').where('id', '=', id);
}

export function insertDraft(
  db: Writer,
  draft: { id: string; modelId: string; number: number; content: ModelContent },
) {
  return db.insertInto('model_version').values({
    id: draft.id,
    model_id: draft.modelId,
    number: draft.number,
    state: 'draft',
    content: JSON.stringify(draft.content),
    published_at: null,
    withdrawn_at: null,
  });
}

export function updateContent(db: Writer, id: string, content: ModelContent) {
  return db
    .updateTable('model_version')
    .set({ content: JSON.stringify(content) })
    .where('id', '=', id);
}

export function setVersionState(db: Writer, id: string, state: Exclude<VersionState, 'draft'>, at: Date) {
  const day = state === 'published' ? { published_at: at } : { withdrawn_at: at };
  return db
    .updateTable('model_version')
    .set({ state, ...day })
    .where('id', '=', id);
}

export function deleteVersion(db: Writer, id: string) {
  return db.deleteFrom('model_version').where('id', '=', id);
}

/** Whether a version ties a competency to the theme: for a query on `model_version`. */
export function tiesTheme(themeId: string) {
  const part = JSON.stringify({ competencies: [{ themeIds: [themeId] }] });
  return sql<boolean>`content @> ${part}::jsonb`;
}
