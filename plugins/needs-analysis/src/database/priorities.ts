import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { PriorityInput } from '../contract/index.ts';
import type { Reader, Writer } from './reader.ts';

export interface PriorityFilter {
  readonly year?: number;
  readonly themeId?: string;
  readonly audienceId?: string;
  readonly unitId?: string;
}

function selectPriority(db: Reader) {
  return db
    .selectFrom('priority')
    .innerJoin('theme', join =>
      join.onRef('theme.county_id', '=', 'priority.county_id').onRef('theme.id', '=', 'priority.theme_id'),
    )
    .select([
      'priority.id',
      'priority.unit_id as unitId',
      'priority.theme_id as themeId',
      'theme.name as themeName',
      'priority.audience_id as audienceId',
      'priority.year',
      'priority.title',
      'priority.source_document as sourceDocument',
      'priority.source_passage as sourcePassage',
      'priority.weight',
      'priority.confirmed_on as confirmedOn',
    ])
    .select(eb =>
      jsonArrayFrom(
        eb
          .selectFrom('priority_passage')
          .innerJoin('source_document', join =>
            join
              .onRef('source_document.county_id', '=', 'priority_passage.county_id')
              .onRef('source_document.id', '=', 'priority_passage.document_id'),
          )
          .select([
            'source_document.id as documentId',
            'source_document.title as documentTitle',
            'priority_passage.paragraph',
            'priority_passage.first_character as start',
            'priority_passage.end_character as end',
          ])
          .whereRef('priority_passage.priority_id', '=', 'priority.id')
          .orderBy('source_document.id')
          .orderBy('priority_passage.paragraph')
          .orderBy('priority_passage.first_character'),
      ).as('passages'),
    );
}

/** Newest first; `before` is the id of the last row of the page before. All of them without a page. */
export function selectPriorities(
  db: Reader,
  filter: PriorityFilter,
  page?: { before: string | undefined; limit: number },
) {
  let query = selectPriority(db).orderBy('priority.id', 'desc');
  if (page !== undefined) query = query.limit(page.limit);
  if (page?.before !== undefined) query = query.where('priority.id', '<', page.before);
  if (filter.year !== undefined) query = query.where('priority.year', '=', filter.year);
  if (filter.themeId !== undefined) query = query.where('priority.theme_id', '=', filter.themeId);
  if (filter.audienceId !== undefined) query = query.where('priority.audience_id', '=', filter.audienceId);
  if (filter.unitId !== undefined) query = query.where('priority.unit_id', '=', filter.unitId);
  return query;
}

export function selectPriorityById(db: Reader, id: string) {
  return selectPriority(db).where('priority.id', '=', id);
}

/** All of a year, as the ranking reads them. */
export function selectPrioritiesOfYear(db: Reader, year: number) {
  return selectPriority(db).where('priority.year', '=', year);
}

export function countPrioritiesByTheme(db: Reader, year: number) {
  return db
    .selectFrom('priority')
    .innerJoin('theme', join =>
      join.onRef('theme.county_id', '=', 'priority.county_id').onRef('theme.id', '=', 'priority.theme_id'),
    )
    .select(['theme.id as themeId', 'theme.name as themeName', db.fn.countAll<number>().as('count')])
    .where('priority.year', '=', year)
    .groupBy(['theme.county_id', 'theme.id'])
    .orderBy('count', 'desc')
    .orderBy('theme.id');
}

export function countPrioritiesByUnit(db: Reader, year: number) {
  return db
    .selectFrom('priority')
    .select(['unit_id as unitId', db.fn.countAll<number>().as('count')])
    .where('year', '=', year)
    .groupBy('unit_id');
}

/** What tells a priority from others, of all: to find what is entered twice. */
export function selectEnteredPriorities(db: Reader) {
  return db
    .selectFrom('priority')
    .select(['unit_id as unitId', 'year', 'title', 'audience_id as audienceId']);
}

/** @param confirmedOn `YYYY-MM-DD`. */
export function insertPriorities(
  db: Writer,
  priorities: readonly (Omit<PriorityInput, 'passages'> & { id: string })[],
  confirmedOn: string,
) {
  return db
    .insertInto('priority')
    .values(priorities.map(({ id, ...input }) => ({ id, ...columnsOf(input), confirmed_on: confirmedOn })));
}

export function updatePriority(db: Writer, id: string, input: PriorityInput, confirmedOn: string) {
  return db
    .updateTable('priority')
    .set({ ...columnsOf(input), confirmed_on: confirmedOn })
    .where('id', '=', id)
    .returning('id');
}

export function deletePriorities(db: Writer, ids: readonly string[]) {
  return db.deleteFrom('priority').where('id', 'in', ids).returning('id');
}

function columnsOf(input: Omit<PriorityInput, 'passages'>) {
  return {
    unit_id: input.unitId,
    theme_id: input.themeId,
    audience_id: input.audienceId,
    year: input.year,
    title: input.title,
    source_document: input.sourceDocument,
    source_passage: input.sourcePassage,
    weight: input.weight,
  };
}
