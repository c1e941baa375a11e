import type { MeasuringRoundInput, RoundState } from '../contract/index.ts';
import type { Reader, Writer } from './reader.ts';

function selectRound(db: Reader) {
  return db
    .selectFrom('measuring_round')
    .innerJoin('model_version', join =>
      join
        .onRef('model_version.county_id', '=', 'measuring_round.county_id')
        .onRef('model_version.id', '=', 'measuring_round.version_id'),
    )
    .innerJoin('competency_model', join =>
      join
        .onRef('competency_model.county_id', '=', 'model_version.county_id')
        .onRef('competency_model.id', '=', 'model_version.model_id'),
    )
    .select([
      'measuring_round.id',
      'measuring_round.title',
      'measuring_round.version_id as versionId',
      'measuring_round.year',
      'measuring_round.quarter',
      'measuring_round.kinds',
      'measuring_round.audience_ids as audienceIds',
      'measuring_round.post_ids as postIds',
      'measuring_round.unit_ids as unitIds',
      'measuring_round.last_day as lastDay',
      'measuring_round.state',
      'competency_model.title as modelTitle',
    ]);
}

export function selectRounds(
  db: Reader,
  filter: { readonly state?: RoundState },
  page: { before: string | undefined; limit: number },
) {
  let query = selectRound(db).orderBy('measuring_round.id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('measuring_round.id', '<', page.before);
  if (filter.state !== undefined) query = query.where('measuring_round.state', '=', filter.state);
  return query;
}

export function selectRoundById(db: Reader, id: string) {
  return selectRound(db).where('measuring_round.id', '=', id);
}

export function selectRoundByTitle(db: Reader, title: string) {
  return selectRound(db).where('measuring_round.title', '=', title);
}

/** Not closed; their last day may be past. */
export function selectOpenRounds(db: Reader) {
  return selectRound(db).where('measuring_round.state', '=', 'open').orderBy('measuring_round.last_day');
}

/** Until its row is released nobody closes the round or rates in it. */
export function lockRound(db: Writer, id: string) {
  return db.selectFrom('measuring_round').select('id').where('id', '=', id).forUpdate();
}

export function insertRound(db: Writer, id: string, input: MeasuringRoundInput) {
  return db.insertInto('measuring_round').values({
    id,
    version_id: input.versionId,
    title: input.title,
    year: input.year,
    quarter: input.quarter,
    kinds: input.kinds,
    audience_ids: input.audienceIds,
    post_ids: input.postIds,
    unit_ids: input.unitIds,
    last_day: input.lastDay,
    state: 'open',
  });
}

export function setLastDay(db: Writer, id: string, lastDay: string) {
  return db.updateTable('measuring_round').set({ last_day: lastDay }).where('id', '=', id);
}

export function closeRounds(db: Writer, ids: readonly string[]) {
  return db.updateTable('measuring_round').set({ state: 'closed' }).where('id', 'in', ids);
}
