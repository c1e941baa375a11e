import { analyses } from '../contract/index.ts';
import { selectNewestNeeds } from '../database/rankings.ts';
import { provide, type NeedsContext } from '../parts.ts';
import { themesOf } from './lookups.ts';

export const analysesService = provide(analyses, {
  hasAnalysis,
  themes: async context => ({ items: await themesOf(context) }),
});

/** Whether the newest ranking of the year holds every theme as a need of the audience. */
async function hasAnalysis(
  context: NeedsContext,
  { audienceId, themeIds, year }: { audienceId: string; themeIds: readonly string[]; year: number },
) {
  const needs = await context.read(db => selectNewestNeeds(db, year, audienceId));
  const missingThemeIds = themeIds.filter(id => !needs.some(({ themeId }) => themeId === id));
  return {
    analysed: missingThemeIds.length === 0,
    runId: needs[0]?.runId ?? null,
    missingThemeIds,
  };
}
