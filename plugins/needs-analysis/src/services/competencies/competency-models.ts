import {
  needsAnalysisErrors as errors,
  type CompetencyModel,
  type ModelComparison,
  type ModelContent,
  type ModelVersion,
  type ModelVersionSummary,
} from '../../contract/index.ts';
import {
  deleteModel,
  deleteVersion,
  insertDraft,
  insertModel,
  renameModel,
  selectModelByTitle,
  selectVersionById,
  selectVersionSummaries,
  selectVersionsOfModel,
  setVersionState,
  updateContent,
  type VersionRow,
} from '../../database/competency-models.ts';
import { countMeasuredPeople } from '../../database/measurements.ts';
import { closeRounds, selectOpenRounds } from '../../database/measuring-rounds.ts';
import { compareModels } from '../../domain/competencies/compare-models.ts';
import type { NeedsContext, NeedsTransaction } from '../../parts.ts';
import { checkModel } from './check-model.ts';
import { postNames } from '../lookups.ts';
import { competencyModelEntry } from '../search-entries.ts';

export async function listModels(context: NeedsContext): Promise<CompetencyModel[]> {
  const versions = await context.read(selectVersionSummaries);
  return [...Map.groupBy(versions, ({ modelId }) => modelId)].map(([id, ofModel]) => ({
    id,
    title: ofModel[0]!.title,
    versions: ofModel.map(summaryOf),
  }));
}

/** @throws `MODEL_VERSION_NOT_FOUND`. */
export async function readVersion(context: NeedsContext, id: string): Promise<ModelVersion> {
  const [version] = await context.read(db => selectVersionById(db, id));
  if (version === undefined) throw errors.MODEL_VERSION_NOT_FOUND({ id });
  return shown(context, version);
}

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

/**
 * The version is in force no more, and nothing new is measured on it. Withdrawing it twice changes nothing.
 *
 * @throws `MODEL_VERSION_NOT_FOUND`, `MODEL_VERSION_NOT_PUBLISHED`; `MODEL_VERSION_MEASURED` while rounds use it that
 * are not to be closed.
 */
export async function withdrawVersion(
  context: NeedsContext,
  id: string,
  options: { closeRounds: boolean },
): Promise<ModelVersion> {
  await context.transaction(async tx => {
    const { title, number, state } = await lockVersion(tx, id);
    if (state === 'draft') throw errors.MODEL_VERSION_NOT_PUBLISHED({ title, number });
    if (state === 'withdrawn') return;
    const rounds = await selectOpenRounds(tx.db).where('model_version.id', '=', id).execute();
    if (rounds.length > 0 && !options.closeRounds) {
      const titles = rounds.map(round => round.title).join('、');
      throw errors.MODEL_VERSION_MEASURED({ count: rounds.length, rounds: titles });
    }
    const roundIds = rounds.map(round => round.id);
    if (roundIds.length > 0) await closeRounds(tx.db, roundIds).execute();
    tx.write(setVersionState(tx.db, id, 'withdrawn', tx.now()));
    const details = { from: 'published', to: 'withdrawn', closedRounds: roundIds.length };
    tx.audit({ objectType: 'model-version', objectId: id, details });
  });
  return readVersion(context, id);
}

/** @throws `MODEL_VERSION_NOT_FOUND`. */
export async function compareVersions(
  context: NeedsContext,
  ids: { from: string; to: string },
): Promise<ModelComparison> {
  const [from, to, names] = await Promise.all([
    readVersion(context, ids.from),
    readVersion(context, ids.to),
    postNames(context),
  ]);
  const { competencies, requirements } = compareModels(from.content, to.content);
  return {
    from: pickSummary(from),
    to: pickSummary(to),
    competencies,
    requirements: requirements.map(({ postId, ...change }) => ({
      ...change,
      postName: names.get(postId) ?? '',
    })),
  };
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

async function lockVersion(tx: NeedsTransaction, id: string): Promise<VersionRow> {
  const version = await selectVersionById(tx.db, id).forUpdate().executeTakeFirst();
  if (version === undefined) throw errors.MODEL_VERSION_NOT_FOUND({ id });
  return version;
}

async function shown(context: NeedsContext, version: VersionRow): Promise<ModelVersion> {
  const rounds = await context.read(db => selectOpenRounds(db).where('model_version.id', '=', version.id));
  const counts = await measuredPeople(
    context,
    rounds.map(({ id }) => id),
  );
  return {
    ...summaryOf(version),
    modelId: version.modelId,
    title: version.title,
    content: version.content,
    openRounds: rounds.map(({ id, title, lastDay }) => ({ id, title, lastDay, people: counts.get(id) ?? 0 })),
  };
}

async function measuredPeople(context: NeedsContext, roundIds: readonly string[]) {
  const counts = roundIds.length === 0 ? [] : await context.read(db => countMeasuredPeople(db, roundIds));
  return new Map(counts.map(({ roundId, people }) => [roundId, people]));
}

type SummaryRow = Pick<VersionRow, 'id' | 'number' | 'state' | 'publishedAt' | 'withdrawnAt'>;

function summaryOf({ id, number, state, publishedAt, withdrawnAt }: SummaryRow): ModelVersionSummary {
  return {
    id,
    number,
    state,
    publishedAt: publishedAt?.toISOString() ?? null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  };
}

function pickSummary({ id, number, state, publishedAt, withdrawnAt }: ModelVersionSummary) {
  return { id, number, state, publishedAt, withdrawnAt };
}
