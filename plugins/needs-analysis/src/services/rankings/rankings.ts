import { pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import {
  needsAnalysisErrors as errors,
  needRanked,
  rankedNeed,
  rankingRun,
  type RankingRun,
} from '../../contract/index.ts';
import { inBatches } from '../../database/in-batches.ts';
import {
  insertRankedNeeds,
  insertRun,
  selectNewestRun,
  selectRankedNeeds,
  selectRunById,
  selectRuns,
  type RunRow,
} from '../../database/rankings.ts';
import { checkWeights } from '../../domain/rankings/check-weights.ts';
import type { Quarter } from '../../domain/cycles/quarters.ts';
import { rankAudience } from '../../domain/rankings/rank-audience.ts';
import type { NeedsContext } from '../../parts.ts';
import { actingPersonId } from '../acting-person.ts';
import { evidenceMark } from './evidence-mark.ts';
import { evidenceToShow, keepShown } from './evidence-to-show.ts';
import { rulesOfQuarter } from './rules-of-quarter.ts';
import { themesOf } from '../lookups.ts';
import { rankingEntry } from '../search-entries.ts';
import { peopleNames } from '../people.ts';

export async function listRankings(
  context: NeedsContext,
  { cursor, limit, ...filter }: { year?: number; cursor?: string; limit: number },
) {
  const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const rows = await context.read(db => selectRuns(db, filter, { before, limit: limit + 1 }));
  const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
  const names = await peopleNames(
    context,
    items.map(({ personId }) => personId),
  );
  return { items: items.map(run => shown(run, names)), nextCursor };
}

/** @throws `RANKING_NOT_FOUND`. */
export async function readRanking(context: NeedsContext, id: string): Promise<RankingRun> {
  const [run] = await context.read(db => selectRunById(db, id));
  if (run === undefined) throw errors.RANKING_NOT_FOUND({ id });
  return shown(run, await peopleNames(context, [run.personId]));
}

/** The quarter's newest ranking, and whether it still rests on what is known now. */
export async function rankingStatus(context: NeedsContext, quarter: Quarter) {
  const [[run], audiences] = await Promise.all([
    context.read(db => selectNewestRun(db, quarter.year, quarter.quarter)),
    context.directory.audiences(),
  ]);
  const rules = rulesOfQuarter(context, quarter);
  const { problems } = checkWeights(audiences, rules.weights.values);
  if (run === undefined) return { state: 'missing' as const, run: null, problems };
  const { evidence } = await evidenceToShow(context, quarter);
  const isCurrent = run.evidenceMark === markOf(evidence, rules);
  const names = await peopleNames(context, [run.personId]);
  const state = isCurrent ? ('current' as const) : ('outdated' as const);
  return { state, run: shown(run, names), problems };
}

/** The needs of an audience, or of all, by rank. @throws `RANKING_NOT_FOUND`. */
export async function readRankedNeeds(context: NeedsContext, runId: string, audienceId?: string) {
  const rows = await context.read(db => selectRankedNeeds(db, runId, audienceId));
  if (rows.length === 0) await readRanking(context, runId);
  return rows.map(need => ({ ...need, isStale: need.contributions.every(({ isStale }) => isStale) }));
}

/**
 * Ranks the needs of every audience for a quarter and keeps the ranking with all that it rests on: who looks at it
 * later sees what was seen then. An audience whose weights contradict themselves is left out, and the ranking says so.
 *
 * @throws `RANKING_WITHOUT_EVIDENCE`, `WEIGHTS_CONTRADICTORY`, `RANKING_MEANWHILE`.
 */
export async function computeRanking(context: NeedsContext, quarter: Quarter): Promise<RankingRun> {
  const [themes, audiences, { evidence: gathered, fresh }] = await Promise.all([
    themesOf(context),
    context.directory.audiences(),
    evidenceToShow(context, quarter),
  ]);
  const rules = rulesOfQuarter(context, quarter);
  const { weights, problems } = checkWeights(audiences, rules.weights.values);
  if (weights.size === 0) throw weightsContradictory(problems);

  const themeNames = new Map(themes.map(({ id, name }) => [id, name]));
  const evidence = gathered.filter(({ themeId }) => themeNames.has(themeId));
  const ranked = audiences.flatMap(({ id, name }) => {
    const ofAudience = weights.get(id);
    if (ofAudience === undefined) return [];
    const ranking = rankAudience(id, evidence, ofAudience, rules.asOf, rules.method.values);
    return [{ id, name, weights: ofAudience, ...ranking }];
  });
  const needs = ranked.flatMap(({ id, needs: ofAudience }) =>
    ofAudience.map(need => ({ ...need, audienceId: id, themeName: themeNames.get(need.themeId)! })),
  );
  if (needs.length === 0) throw errors.RANKING_WITHOUT_EVIDENCE({ ...quarter });

  const { actor } = context;
  const { values: _values, ...rule } = rules.weights;
  const run: RunRow = {
    id: context.newId(),
    ...quarter,
    asOf: rules.asOf,
    computedAt: context.now(),
    accountId: actor.kind === 'person' ? actor.accountId : actor.kind,
    personId: actingPersonId(context),
    evidenceMark: markOf(gathered, rules),
    rule,
    method: rules.method,
    problems,
    audiences: ranked.map(({ id, name, needs: ofAudience, ...audience }) => ({
      audienceId: id,
      audienceName: name,
      weights: audience.weights,
      needs: ofAudience.length,
      withoutEvidence: audience.withoutEvidence,
    })),
  };
  // It is kept for ever: what could not be read again is not kept at all.
  const computed = rankingRun.parse(shown(run, await peopleNames(context, [run.personId])));
  z.array(rankedNeed).parse(needs);
  await context.transaction(async tx => {
    await keepShown(tx.db, fresh);
    tx.write(insertRun(tx.db, run));
    for (const batch of inBatches(needs)) tx.write(insertRankedNeeds(tx.db, run.id, batch));
    tx.audit({ objectType: 'ranking', objectId: run.id, details: { ...quarter } });
    const audienceIds = [...new Set(needs.map(({ audienceId }) => audienceId))];
    tx.publish(needRanked, { runId: run.id, ...quarter, audienceIds });
  });
  await context.search.index([rankingEntry(run)]);
  return computed;
}

function markOf(
  gathered: Parameters<typeof evidenceMark>[0],
  rules: ReturnType<typeof rulesOfQuarter>,
): string {
  return evidenceMark(gathered, { weights: rules.weights.values, method: rules.method.values });
}

function weightsContradictory(problems: RankingRun['problems']) {
  const names = problems.map(({ audienceName }) => audienceName);
  const separated = { 'zh-CN': names.join('、'), en: names.join(', ') };
  return errors.WEIGHTS_CONTRADICTORY({ audiences: separated });
}

function shown(row: RunRow, names: ReadonlyMap<string, string>): RankingRun {
  const { accountId, personId, evidenceMark: _mark, computedAt, ...run } = row;
  return {
    ...run,
    computedAt: computedAt.toISOString(),
    computedBy: { accountId, name: names.get(personId ?? '') ?? null },
  };
}
