import {
  needsAnalysisErrors as errors,
  type CompetencyModel,
  type ModelContent,
  type ModelVersion,
} from '../../contract/index.ts';
import {
  deleteModel,
  deleteVersion,
  insertDraft,
  insertModel,
  renameModel,
  selectModelByTitle,
  selectVersionsOfModel,
  setVersionState,
  updateContent,
  type VersionRow,
} from '../../database/competency-models.ts';
import type { NeedsContext, NeedsTransaction } from '../../parts.ts';
import { checkModel } from './check-model.ts';
import { lockVersion, readVersion } from './competency-models.ts';
import { competencyModelEntry } from '../search-entries.ts';

/** @throws `MODEL_TITLE_TAKEN`. */
export async function beginModel(context: NeedsContext, title: string): Promise<CompetencyModel> {
  const content = { sources: '', competencies: [], requirements: [] };
  const { modelId, versionId } = await context.transaction(async tx => {
    await requireFreeTitle(tx, title);
    return insertNewModel(tx, title, content);
  });
  const summary = { id: versionId, number: 1, state: 'draft', publishedAt: null, withdrawnAt: null } as const;
  await context.search.index([competencyModelEntry({ id: modelId, title })]);
  return { id: modelId, title, versions: [summary] };
}

/** @throws `MODEL_NOT_FOUND`, `MODEL_HAS_DRAFT`. */
export async function draftVersion(context: NeedsContext, modelId: string): Promise<ModelVersion> {
  const id = await context.transaction(async tx => {
    const [newest] = await selectVersionsOfModel(tx.db, modelId).forUpdate().execute();
    if (newest === undefined) throw errors.MODEL_NOT_FOUND({ id: modelId });
    return insertNextDraft(tx, newest, newest.content);
  });
  return readVersion(context, id);
}

/** @throws `MODEL_VERSION_NOT_FOUND`, `MODEL_VERSION_NOT_DRAFT`, `MODEL_TITLE_TAKEN`, and see `checkModel`. */
export async function changeDraft(
  context: NeedsContext,
  id: string,
  { title, ...content }: ModelContent & { title: string },
): Promise<ModelVersion> {
  await checkModel(context, content);
  const modelId = await context.transaction(async tx => {
    const draft = await lockDraft(tx, id);
    if (title !== draft.title) {
      await requireFreeTitle(tx, title);
      tx.write(renameModel(tx.db, draft.modelId, title));
    }
    tx.write(updateContent(tx.db, id, content));
    tx.audit({ objectType: 'model-version', objectId: id });
    return draft.modelId;
  });
  await context.search.index([competencyModelEntry({ id: modelId, title })]);
  return readVersion(context, id);
}

/** @throws `MODEL_VERSION_NOT_FOUND`, `MODEL_VERSION_NOT_DRAFT`. */
export async function discardDraft(context: NeedsContext, id: string): Promise<void> {
  const goneModel = await context.transaction(async tx => {
    const { modelId } = await lockDraft(tx, id);
    tx.write(deleteVersion(tx.db, id));
    tx.audit({ objectType: 'model-version', objectId: id, details: { to: 'discarded' } });
    const others = await selectVersionsOfModel(tx.db, modelId).execute();
    if (others.length > 0) return [];
    tx.write(deleteModel(tx.db, modelId));
    return [modelId];
  });
  await context.search.remove('competency-model', goneModel);
}

/**
 * From now on the version is in force. Rounds under way on an earlier version go on: what they measure counts where
 * the levels of a competency are the same.
 *
 * @throws `MODEL_VERSION_NOT_FOUND`, `MODEL_VERSION_NOT_DRAFT`, `MODEL_EMPTY`.
 */
export async function publishVersion(context: NeedsContext, id: string): Promise<ModelVersion> {
  await context.transaction(async tx => {
    const { title, content } = await lockDraft(tx, id);
    if (content.requirements.length === 0) throw errors.MODEL_EMPTY({ title });
    tx.write(setVersionState(tx.db, id, 'published', tx.now()));
    tx.audit({ objectType: 'model-version', objectId: id, details: { from: 'draft', to: 'published' } });
  });
  return readVersion(context, id);
}

/** Keeps a model that comes from elsewhere as a draft, of the model of its title where there is one. */
export async function keepAsDraft(
  tx: NeedsTransaction,
  title: string,
  contentOf: (newest: VersionRow | undefined) => ModelContent,
  onDraft: 'change' | 'refuse',
): Promise<{ modelId: string; versionId: string }> {
  const model = await selectModelByTitle(tx.db, title).forUpdate().executeTakeFirst();
  if (model === undefined) return insertNewModel(tx, title, contentOf(undefined));
  const [newest] = await selectVersionsOfModel(tx.db, model.id).execute();
  if (newest?.state === 'draft' && onDraft === 'change') {
    tx.write(updateContent(tx.db, newest.id, contentOf(newest)));
    tx.audit({ objectType: 'model-version', objectId: newest.id });
    return { modelId: model.id, versionId: newest.id };
  }
  return { modelId: model.id, versionId: await insertNextDraft(tx, newest!, contentOf(newest)) };
}

async function insertNewModel(tx: NeedsTransaction, title: string, content: ModelContent) {
  const modelId = tx.newId();
  const versionId = tx.newId();
  tx.write(insertModel(tx.db, { id: modelId, title }));
  tx.write(insertDraft(tx.db, { id: versionId, modelId, number: 1, content }));
  tx.audit({ objectType: 'model-version', objectId: versionId });
  return { modelId, versionId };
}

async function insertNextDraft(
  tx: NeedsTransaction,
  { modelId, number, state, title }: VersionRow,
  content: ModelContent,
): Promise<string> {
  if (state === 'draft') throw errors.MODEL_HAS_DRAFT({ title });
  const id = tx.newId();
  tx.write(insertDraft(tx.db, { id, modelId, number: number + 1, content }));
  tx.audit({ objectType: 'model-version', objectId: id });
  return id;
}

async function requireFreeTitle(tx: NeedsTransaction, title: string): Promise<void> {
  const taken = await selectModelByTitle(tx.db, title).executeTakeFirst();
  if (taken !== undefined) throw errors.MODEL_TITLE_TAKEN({ title }, { path: ['title'] });
}

async function lockDraft(tx: NeedsTransaction, id: string): Promise<VersionRow> {
  const version = await lockVersion(tx, id);
  const { title, number } = version;
  if (version.state !== 'draft') throw errors.MODEL_VERSION_NOT_DRAFT({ title, number });
  return version;
}
