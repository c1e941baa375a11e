import { anonymousGroupSize } from '@peixun/plugin-api';
import {
  needsAnalysisErrors as errors,
  quarterlyCycle,
  type GuideContent,
  type RankedNeed,
} from '../../contract/index.ts';
import { selectProposalsOfQuarter } from '../../database/proposals.ts';
import { selectNewestRun, type RunRow } from '../../database/rankings.ts';
import { compareRankings } from '../../domain/rankings/compare-rankings.ts';
import { composeGuide } from '../../domain/guides/compose-guide.ts';
import { quarterAfter, type Quarter } from '../../domain/cycles/quarters.ts';
import type { NeedsContext } from '../../parts.ts';
import { stalePriorities } from '../priorities/confirmations.ts';
import { audienceNames } from '../lookups.ts';
import { quarterResponseRates } from '../questionnaires/questionnaire-progress.ts';
import { readRankedNeeds } from '../rankings/rankings.ts';

/** What is known of a quarter now. @throws `GUIDE_WITHOUT_RANKING`. */
export async function guideContentOf(context: NeedsContext, quarter: Quarter): Promise<GuideContent> {
  const { year, quarter: number } = quarter;
  const [run, before] = await Promise.all([
    rankingOf(context, quarter),
    rankingOf(context, quarterAfter(quarter, -1)),
  ]);
  if (run === undefined) throw errors.GUIDE_WITHOUT_RANKING({ year, quarter: number });
  const [responses, stale, proposals, names] = await Promise.all([
    quarterResponseRates(context, quarter),
    stalePriorities(context, year),
    context.read(db => selectProposalsOfQuarter(db, quarter)),
    audienceNames(context),
  ]);
  const material = {
    runId: run.id,
    asOf: run.asOf,
    audiences: run.audiences.map(({ audienceId, audienceName, weights }) => {
      const needs = run.needs.get(audienceId) ?? [];
      const earlier = before?.audiences.find(audience => audience.audienceId === audienceId);
      const changes =
        earlier === undefined
          ? null
          : compareRankings(
              { needs: before?.needs.get(audienceId) ?? [], weights: earlier.weights },
              { needs, weights },
            );
      const response = responses.find(entry => entry.audienceId === audienceId);
      return { audienceId, audienceName, weights, needs, changes, response };
    }),
    stale: stale.map(({ unitName, title, themeName, confirmedOn }) => ({
      ...{ unitName, title, themeName, confirmedOn },
    })),
    classes: proposals.flatMap(({ id, title, audienceIds, places, state, needs }) =>
      state === 'submitted' || state === 'accepted'
        ? {
            ...{ proposalId: id, title, places, state },
            audienceName: audienceIds.flatMap(audienceId => names.get(audienceId) ?? []).join('、'),
            themes: [...new Set(needs.map(({ themeName }) => themeName))],
          }
        : [],
    ),
  };
  return composeGuide(material, context.rule(quarterlyCycle).values.guideNeeds, anonymousGroupSize);
}

type Ranking = Pick<RunRow, 'id' | 'asOf' | 'audiences'> & { needs: ReadonlyMap<string, RankedNeed[]> };

async function rankingOf(context: NeedsContext, { year, quarter }: Quarter): Promise<Ranking | undefined> {
  const [run] = await context.read(db => selectNewestRun(db, year, quarter));
  if (run === undefined) return undefined;
  const needs = Map.groupBy(await readRankedNeeds(context, run.id), ({ audienceId }) => audienceId);
  return { ...run, needs };
}
