import { pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import {
  needsAnalysisErrors as errors,
  needRanked,
  sourceWeights,
  type RankedNeed,
  type RankingRun,
} from '../contract/index.ts';
import {
  insertRankedNeeds,
  insertRun,
  selectNewestRun,
  selectRankedNeeds,
  selectRunById,
  selectRuns,
  type RunRow,
} from '../database/rankings.ts';
import { evidenceFor } from '../domain/gather-evidence.ts';
import { rankNeeds, sourcesWithoutEvidence } from '../domain/rank-needs.ts';
import type { NeedsContext } from '../parts.ts';
import { evidenceMark } from './evidence-mark.ts';
import { gatherAll } from './gather/index.ts';
import { peopleNames, themesOf } from './lookups.ts';
import { rankingEntry } from './search-entries.ts';

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
export async function rankingStatus(
  context: NeedsContext,
  { year, quarter }: { year: number; quarter: number },
) {
  const [run] = await context.read(db => selectNewestRun(db, year, quarter));
  if (run === undefined) return { state: 'missing' as const, run: null };
  const isCurrent = run.evidenceMark === evidenceMark(context, await gatherAll(context, { year, quarter }));
  const names = await peopleNames(context, [run.personId]);
  return { state: isCurrent ? ('current' as const) : ('outdated' as const), run: shown(run, names) };
}

export function readRankedNeeds(
  context: NeedsContext,
  runId: string,
  audienceId: string,
): Promise<RankedNeed[]> {
  return context.read(db => selectRankedNeeds(db, runId, audienceId));
}

/**
 * Ranks the needs of every audience for a quarter and keeps the ranking with all that it rests on: who looks at it
 * later sees what was seen then.
 *
 * @throws `RANKING_WITHOUT_EVIDENCE`.
 */
export async function computeRanking(
  context: NeedsContext,
  { year, quarter }: { year: number; quarter: number },
): Promise<RankingRun> {
  const [themes, audiences, gathered] = await Promise.all([
    themesOf(context),
    context.directory.audiences(),
    gatherAll(context, { year, quarter }),
  ]);
  const { values, ...rule } = context.rule(sourceWeights);
  const themeNames = new Map(themes.map(({ id, name }) => [id, name]));

  const ranked = audiences.map(audience => {
    const evidence = evidenceFor(audience.id, gathered).filter(({ themeId }) => themeNames.has(themeId));
    const weights = values.audiences[audience.name] ?? values.standard;
    const needs = rankNeeds(evidence, weights).map(({ contributions, ...need }) => ({
      ...need,
      audienceId: audience.id,
      themeName: themeNames.get(need.themeId) ?? '',
      contributions: contributions.map(({ subject, ...part }) => ({ ...part, evidence: subject })),
    }));
    return { audience, weights, needs, withoutEvidence: sourcesWithoutEvidence(evidence, weights) };
  });
  const needs = ranked.flatMap(audience => audience.needs);
  if (needs.length === 0) throw errors.RANKING_WITHOUT_EVIDENCE({ year, quarter });

  const { actor } = context;
  const computed = await context.transaction(async tx => {
    const run: RunRow = {
      id: tx.newId(),
      year,
      quarter,
      computedAt: tx.now(),
      accountId: actor.kind === 'person' ? actor.accountId : actor.kind,
      personId: actor.kind === 'person' ? actor.personId : null,
      evidenceMark: evidenceMark(context, gathered),
      rule,
      audiences: ranked.map(({ audience, weights, needs: ofAudience, withoutEvidence }) => ({
        audienceId: audience.id,
        audienceName: audience.name,
        weights,
        needs: ofAudience.length,
        withoutEvidence,
      })),
    };
    await insertRun(tx.db, run).execute();
    await insertRankedNeeds(tx.db, run.id, needs).execute();
    tx.audit({ objectType: 'ranking', objectId: run.id, details: { year, quarter } });
    const audienceIds = ranked
      .filter(({ needs: some }) => some.length > 0)
      .map(({ audience }) => audience.id);
    tx.publish(needRanked, { runId: run.id, year, quarter, audienceIds });
    return run;
  });
  await context.search.index([rankingEntry(computed)]);
  return shown(computed, await peopleNames(context, [computed.personId]));
}

function shown(row: RunRow, names: ReadonlyMap<string, string>): RankingRun {
  const { accountId, personId, evidenceMark: _mark, computedAt, ...run } = row;
  return {
    ...run,
    computedAt: computedAt.toISOString(),
    computedBy: { accountId, name: names.get(personId ?? '') ?? null },
  };
}
