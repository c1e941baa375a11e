import {
  needsAnalysisErrors as errors,
  type CompetencyModel,
  type ModelComparison,
  type ModelVersion,
  type ModelVersionSummary,
} from '../../contract/index.ts';
import {
  selectVersionById,
  selectVersionSummaries,
  setVersionState,
  type VersionRow,
} from '../../database/competency-models.ts';
import { countMeasuredPeople } from '../../database/measurements.ts';
import { closeRounds, selectOpenRounds } from '../../database/measuring-rounds.ts';
import { compareModels } from '../../domain/competencies/compare-models.ts';
import type { NeedsContext, NeedsTransaction } from '../../parts.ts';
import { postNames } from '../lookups.ts';

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

/** @throws `MODEL_VERSION_NOT_FOUND`. */
export async function lockVersion(tx: NeedsTransaction, id: string): Promise<VersionRow> {
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
