import { needsAnalysisErrors as errors, type RankingRun } from '../../contract/index.ts';
import { compareRankings } from '../../domain/rankings/compare-rankings.ts';
import type { NeedsContext } from '../../parts.ts';
import { readRankedNeeds, readRanking } from './rankings.ts';

/**
 * What changed for an audience from one ranking to another.
 *
 * @throws `RANKING_NOT_FOUND`, `RANKING_AUDIENCE_MISSING`.
 */
export async function rankingComparison(
  context: NeedsContext,
  query: { before: string; after: string; audienceId: string },
) {
  const [before, after] = await Promise.all([
    readRanking(context, query.before),
    readRanking(context, query.after),
  ]);
  const [earlier, later] = await Promise.all(
    [before, after].map(async run => ({
      weights: weightsIn(run, query.audienceId),
      needs: await readRankedNeeds(context, run.id, query.audienceId),
    })),
  );
  return { before, after, items: compareRankings(earlier!, later!) };
}

function weightsIn({ year, quarter, audiences }: RankingRun, audienceId: string) {
  const audience = audiences.find(candidate => candidate.audienceId === audienceId);
  if (audience === undefined) {
    throw errors.RANKING_AUDIENCE_MISSING({ year, quarter, audienceId }, { path: ['audienceId'] });
  }
  return audience.weights;
}
