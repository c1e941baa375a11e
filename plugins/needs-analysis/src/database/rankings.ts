import type { RankedNeed } from '../contract/index.ts';
import type { Reader, Writer } from './reader.ts';

function selectRun(db: Reader) {
  return db
    .selectFrom('ranking_run')
    .select([
      'id',
      'year',
      'quarter',
      'as_of as asOf',
      'computed_at as computedAt',
      'computed_by as accountId',
      'computed_by_person as personId',
      'evidence_mark as evidenceMark',
      'rule',
      'method',
      'problems',
      'audiences',
    ]);
}

export function selectRuns(
  db: Reader,
  filter: { readonly year?: number },
  page: { before: string | undefined; limit: number },
) {
  let query = selectRun(db).orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  if (filter.year !== undefined) query = query.where('year', '=', filter.year);
  return query;
}

export function selectNewestRun(db: Reader, year: number, quarter: number) {
  return selectRun(db).where('year', '=', year).where('quarter', '=', quarter).orderBy('id', 'desc').limit(1);
}

export function selectRunById(db: Reader, id: string) {
  return selectRun(db).where('id', '=', id);
}

/** The newest ranking of each quarter, the last quarters first. */
export function selectNewestRunOfQuarters(db: Reader, quarters: number) {
  return selectRun(db)
    .distinctOn(['year', 'quarter'])
    .orderBy('year', 'desc')
    .orderBy('quarter', 'desc')
    .orderBy('id', 'desc')
    .limit(quarters);
}

const placeColumns = [
  'run_id as runId',
  'audience_id as audienceId',
  'theme_id as themeId',
  'theme_name as themeName',
  'rank',
  'points',
  'low',
  'high',
] as const;

/** By audience and rank. */
export function selectRankedNeeds(db: Reader, runId: string, audienceId?: string) {
  let query = db
    .selectFrom('ranked_need')
    .select([...placeColumns, 'stability', 'sources', 'contributions'])
    .where('run_id', '=', runId)
    .orderBy('audience_id')
    .orderBy('rank')
    .orderBy('theme_id');
  if (audienceId !== undefined) query = query.where('audience_id', '=', audienceId);
  return query;
}

/** Where each need of audiences stood in some rankings, without what it rested on; by audience and rank. */
export function selectPlaces(db: Reader, runIds: readonly string[], audienceIds: readonly string[]) {
  return db
    .selectFrom('ranked_need')
    .select(placeColumns)
    .where('run_id', 'in', runIds)
    .where('audience_id', 'in', audienceIds)
    .orderBy('run_id')
    .orderBy('audience_id')
    .orderBy('rank')
    .orderBy('theme_id');
}

/** The needs of an audience in the newest ranking of the last quarter of a year that names it. */
export function selectNewestNeeds(db: Reader, year: number, audienceId: string) {
  return db
    .selectFrom('ranked_need')
    .innerJoin('ranking_run', join =>
      join
        .onRef('ranking_run.county_id', '=', 'ranked_need.county_id')
        .onRef('ranking_run.id', '=', 'ranked_need.run_id'),
    )
    .select([
      'run_id as runId',
      'quarter',
      'as_of as asOf',
      'theme_id as themeId',
      'rank',
      'points',
      'low',
      'high',
      'stability',
      'contributions',
    ])
    .where('audience_id', '=', audienceId)
    .where(eb =>
      eb(
        'run_id',
        '=',
        eb
          .selectFrom('ranking_run')
          .innerJoin('ranked_need as need', join =>
            join
              .onRef('need.county_id', '=', 'ranking_run.county_id')
              .onRef('need.run_id', '=', 'ranking_run.id'),
          )
          .select('ranking_run.id')
          .where('ranking_run.year', '=', year)
          .where('need.audience_id', '=', audienceId)
          .orderBy('ranking_run.quarter', 'desc')
          .orderBy('ranking_run.id', 'desc')
          .limit(1),
      ),
    );
}

export type RunRow = Awaited<ReturnType<ReturnType<typeof selectRun>['executeTakeFirstOrThrow']>>;

export function insertRun(db: Writer, run: RunRow) {
  return db.insertInto('ranking_run').values({
    id: run.id,
    year: run.year,
    quarter: run.quarter,
    as_of: run.asOf,
    computed_at: run.computedAt,
    computed_by: run.accountId,
    computed_by_person: run.personId,
    evidence_mark: run.evidenceMark,
    rule: JSON.stringify(run.rule),
    method: JSON.stringify(run.method),
    problems: JSON.stringify(run.problems),
    audiences: JSON.stringify(run.audiences),
  });
}

export function insertRankedNeeds(
  db: Writer,
  runId: string,
  needs: readonly (Omit<RankedNeed, 'isStale'> & { audienceId: string })[],
) {
  return db.insertInto('ranked_need').values(
    needs.map(need => ({
      run_id: runId,
      audience_id: need.audienceId,
      theme_id: need.themeId,
      theme_name: need.themeName,
      rank: need.rank,
      points: need.points,
      low: need.low,
      high: need.high,
      stability: need.stability,
      sources: JSON.stringify(need.sources),
      contributions: JSON.stringify(need.contributions),
    })),
  );
}
