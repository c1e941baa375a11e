import { sql } from 'kysely';
import type { QuestionnaireInput, SampleRule } from '../contract/index.ts';
import type { Quarter } from '../domain/cycles/quarters.ts';
import type { Reader, Writer } from './reader.ts';

const summaryColumns = [
  'id',
  'title',
  'audience_ids as audienceIds',
  'anonymity',
  'distribution',
  'state',
  'year',
  'quarter',
  'closes_on as closesOn',
  'link_token as linkToken',
  'closed_at as closedAt',
  'published_audience_ids as publishedAudienceIds',
  'sample',
  'asked',
] as const;
const columns = [...summaryColumns, 'form', 'theme_links as themeLinks'] as const;

/** Without their forms: what a list shows. */
export function selectQuestionnaires(
  db: Reader,
  filter: { readonly state?: 'draft' | 'open' | 'closed'; readonly year?: number },
  page: { before: string | undefined; limit: number },
) {
  let query = db.selectFrom('questionnaire').select(summaryColumns).orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  if (filter.state !== undefined) query = query.where('state', '=', filter.state);
  if (filter.year !== undefined) query = query.where('year', '=', filter.year);
  return query;
}

export function selectQuestionnaire(db: Reader, id: string) {
  return db.selectFrom('questionnaire').select(columns).where('id', '=', id);
}

export function selectQuestionnaireByLink(db: Reader, token: string) {
  return db.selectFrom('questionnaire').select(columns).where('link_token', '=', token);
}

/** All of a quarter, without their forms. */
export function selectQuestionnairesOfQuarter(db: Reader, { year, quarter }: Quarter) {
  return db
    .selectFrom('questionnaire')
    .select(summaryColumns)
    .where('year', '=', year)
    .where('quarter', '=', quarter)
    .orderBy('id');
}

/** Those of a quarter and of some before it that people could answer. */
export function selectQuestionnairesUpTo(db: Reader, { year, quarter }: Quarter, quarters: number) {
  const number = sql<number>`year * 4 + quarter`;
  const last = year * 4 + quarter;
  return db
    .selectFrom('questionnaire')
    .select(columns)
    .where(number, '<=', last)
    .where(number, '>', last - quarters)
    .where('state', '!=', 'draft');
}

/** Drafts and open ones, without their forms. */
export function selectQuestionnairesUnderWay(db: Reader) {
  return db
    .selectFrom('questionnaire')
    .select(summaryColumns)
    .where('state', '!=', 'closed')
    .orderBy(
      eb => eb.ref('closes_on'),
      order => order.asc().nullsLast(),
    )
    .orderBy('id');
}

/** Open ones that are assigned to a person: to all of an audience, or to those who were drawn. */
export function selectAssignedTo(db: Reader, personId: string, audienceId: string) {
  return db
    .selectFrom('questionnaire')
    .select(columns)
    .select(eb =>
      eb
        .exists(
          eb
            .selectFrom('participation')
            .select('person_id')
            .whereRef('participation.county_id', '=', 'questionnaire.county_id')
            .whereRef('participation.questionnaire_id', '=', 'questionnaire.id')
            .where('person_id', '=', personId),
        )
        .as('isAnswered'),
    )
    .where('state', '=', 'open')
    .where('distribution', '=', 'assigned')
    .where(eb => eb(eb.val(audienceId), '=', eb.fn.any('audience_ids')))
    .where(eb =>
      eb.or([
        eb('sample', 'is', null),
        eb.exists(
          eb
            .selectFrom('sampled_person')
            .select('person_id')
            .whereRef('sampled_person.county_id', '=', 'questionnaire.county_id')
            .whereRef('sampled_person.questionnaire_id', '=', 'questionnaire.id')
            .where('person_id', '=', personId)
            .where('sampled_person.state', '=', 'asked'),
        ),
      ]),
    )
    .orderBy('id');
}

/** Open ones whose last day is over. */
export function selectOverdue(db: Reader, day: string) {
  return db
    .selectFrom('questionnaire')
    .select(columns)
    .where('state', '=', 'open')
    .where('closes_on', '<', day);
}

/** Open ones that are assigned and end within some days. */
export function selectEndingBy(db: Reader, lastDay: string) {
  return db
    .selectFrom('questionnaire')
    .select(columns)
    .where('state', '=', 'open')
    .where('distribution', '=', 'assigned')
    .where('closes_on', '<=', lastDay);
}

export function insertQuestionnaire(db: Writer, id: string, input: QuestionnaireInput) {
  return db.insertInto('questionnaire').values({ id, state: 'draft', link_token: null, ...columnsOf(input) });
}

export function updateQuestionnaire(db: Writer, id: string, input: QuestionnaireInput) {
  return db.updateTable('questionnaire').set(columnsOf(input)).where('id', '=', id);
}

export function openQuestionnaire(
  db: Writer,
  id: string,
  { closesOn, linkToken }: { closesOn: string; linkToken: string | null },
) {
  return db
    .updateTable('questionnaire')
    .set({ state: 'open', closes_on: closesOn, link_token: linkToken })
    .where('id', '=', id);
}

/** A closed questionnaire has no link. */
export function closeQuestionnaire(
  db: Writer,
  id: string,
  closing: {
    closedAt: Date;
    closesOn: string;
    publishedAudienceIds: readonly string[];
    asked: Readonly<Record<string, number>>;
  },
) {
  return db
    .updateTable('questionnaire')
    .set({
      state: 'closed',
      link_token: null,
      closed_at: closing.closedAt,
      closes_on: closing.closesOn,
      published_audience_ids: [...closing.publishedAudienceIds],
      asked: JSON.stringify(closing.asked),
    })
    .where('id', '=', id);
}

/** Once an audience. */
export function addPublishedAudience(db: Writer, id: string, audienceId: string) {
  return db
    .updateTable('questionnaire')
    .set({ published_audience_ids: sql`array_append(published_audience_ids, ${audienceId})` })
    .where('id', '=', id);
}

export function updateSample(db: Writer, id: string, sample: SampleRule | null) {
  return db
    .updateTable('questionnaire')
    .set({ sample: sample && JSON.stringify(sample) })
    .where('id', '=', id);
}

function columnsOf(input: QuestionnaireInput) {
  return {
    title: input.title,
    form: JSON.stringify(input.form),
    theme_links: JSON.stringify(input.themeLinks),
    audience_ids: input.audienceIds,
    anonymity: input.anonymity,
    distribution: input.distribution,
    year: input.year,
    quarter: input.quarter,
    closes_on: input.closesOn,
  };
}
