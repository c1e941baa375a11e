import { rankingMethod } from '../../contract/index.ts';
import { selectNewestRunOfQuarters, selectPlaces } from '../../database/rankings.ts';
import { needTrends } from '../../domain/rankings/need-trends.ts';
import { quarterAfter } from '../../domain/cycles/quarters.ts';
import type { NeedsContext } from '../../parts.ts';

/** How the needs of an audience moved over the last ranked quarters, with a forecast for the next. */
export async function readNeedTrends(
  context: NeedsContext,
  { audienceId, quarters }: { audienceId: string; quarters: number },
) {
  const { leastQuarters } = context.rule(rankingMethod).values;
  const runs = (await context.read(db => selectNewestRunOfQuarters(db, quarters))).toReversed();
  const last = runs.at(-1);
  if (last === undefined) return { quarters: [], next: null, leastQuarters, items: [] };
  const places = await context.read(db =>
    selectPlaces(
      db,
      runs.map(({ id }) => id),
      [audienceId],
    ),
  );
  const byRun = Map.groupBy(places, ({ runId }) => runId);
  const ranked = runs.map(({ id, year, quarter }) => ({ id, year, quarter, needs: byRun.get(id) ?? [] }));
  return {
    quarters: ranked.map(({ needs: _needs, ...run }) => run),
    next: quarterAfter(last, 1),
    leastQuarters,
    items: needTrends(ranked, leastQuarters),
  };
}
