import type { Reader } from './reader.ts';

/** What the newest ranking up to a quarter says of each theme for each audience, in hundredths of a score. */
export function selectThemeScores(db: Reader, year: number, quarter: number) {
  return db
    .selectFrom('ranked_need')
    .select(['audience_id as audienceId', 'theme_id as themeId', 'points'])
    .where(eb =>
      eb(
        'run_id',
        '=',
        eb
          .selectFrom('ranking_run')
          .select('id')
          .where(run => run.eb(run.refTuple('year', 'quarter'), '<=', run.tuple(year, quarter)))
          .orderBy('year', 'desc')
          .orderBy('quarter', 'desc')
          .orderBy('id', 'desc')
          .limit(1),
      ),
    );
}
