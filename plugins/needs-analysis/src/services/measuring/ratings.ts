import { PeixunError, type Issue, type Person } from '@peixun/plugin-api';
import {
  needsAnalysisErrors as errors,
  type Competency,
  type MeasuringRound,
  type MeasurementKind,
  type ModelContent,
} from '../../contract/index.ts';
import { putMeasurements, selectMeasurementsOfRound } from '../../database/measurements.ts';
import { selectOpenRounds } from '../../database/measuring-rounds.ts';
import { requirementsOf } from '../../domain/competencies/competency-model.ts';
import { measuredPosts, measuringOn } from '../../domain/competencies/round-people.ts';
import type { NeedsContext } from '../../parts.ts';
import { postNames } from '../lookups.ts';
import {
  lockOpen,
  peopleOfRound,
  requireContent,
  requireMeasuring,
  requireRound,
} from './measuring-rounds.ts';
import { today } from '../today.ts';

interface Rating {
  readonly competencyId: string;
  readonly level: number;
}

/** Rounds in which the person has yet to rate themselves, or may still change it. */
export async function listSelfRatings(context: NeedsContext) {
  const person = await findSelf(context);
  if (person === undefined) return [];
  const rounds = await context.read(selectOpenRounds);
  const sheets = await Promise.all(
    rounds
      .filter(round => round.kinds.includes('self') && measuringOn(round, today(context)) === 'open')
      .map(round => selfSheet(context, round)),
  );
  return sheets.flatMap(sheet => (sheet === undefined ? [] : summaryOf(sheet)));
}

/** @throws `RATING_NEEDS_A_PERSON`, `ROUND_NOT_FOUND`, `ROUND_CLOSED`, `ROUND_LATE`. */
export async function openSelfRating(context: NeedsContext, id: string) {
  const sheet = await requireSelfSheet(context, id);
  return {
    ...summaryOf(sheet),
    competencies: sheet.competencies.map(ratedCompetency),
    ratings: sheet.ratings,
  };
}

/** @throws `RATING_COMPETENCY_NOT_ASKED`, `RATING_LEVEL_TOO_HIGH`, `RATING_TWICE` and what `openSelfRating` throws. */
export async function rateOneself(context: NeedsContext, id: string, ratings: readonly Rating[]) {
  const { round, person, content } = await requireSelfSheet(context, id);
  const given = ratings.map(rating => ({ ...rating, personId: person.id }));
  checkRatings(context, given, [person], content, round);
  return record(context, round, 'self', given, [person]);
}

/** Open rounds in which the superior’s rating is asked, of how many people, and how many have one. */
export async function listSuperiorRatings(context: NeedsContext) {
  const rounds = await context.read(selectOpenRounds);
  const asked = rounds.filter(
    round => round.kinds.includes('superior') && measuringOn(round, today(context)) === 'open',
  );
  const items = await Promise.all(
    asked.map(async round => {
      const [people, given] = await Promise.all([
        ratedPeople(context, round, await requireContent(context, round)),
        context.read(db => selectMeasurementsOfRound(db, round.id, 'superior')),
      ]);
      const rated = new Set(given.map(({ personId }) => personId));
      return {
        roundId: round.id,
        title: round.title,
        lastDay: round.lastDay,
        rated: people.filter(({ id }) => rated.has(id)).length,
        people: people.length,
      };
    }),
  );
  return items.filter(({ people }) => people > 0);
}

/**
 * The people of one post in a round, the first post that somebody has unless one is named. What they said of
 * themselves is not shown: it would sway the superior.
 *
 * @throws `ROUND_NOT_FOUND`, `RATING_KIND_NOT_ASKED`, `ROUND_CLOSED`, `ROUND_LATE`.
 */
export async function openSuperiorRating(
  context: NeedsContext,
  id: string,
  filter: { postId?: string; unitId?: string },
) {
  const round = await requireRound(context, id);
  requireKind(round, 'superior');
  requireMeasuring(round, today(context));
  const content = await requireContent(context, round);
  const [people, names, units, given] = await Promise.all([
    ratedPeople(context, round, content, filter.unitId),
    postNames(context),
    context.directory.units(),
    context.read(db => selectMeasurementsOfRound(db, id, 'superior')),
  ]);
  const posts = measuredPosts(content.requirements, round).flatMap(postId => {
    const count = people.filter(({ postIds }) => postIds.includes(postId)).length;
    return count === 0 ? [] : [{ id: postId, name: names.get(postId) ?? '', people: count }];
  });
  const chosen = posts.find(post => post.id === filter.postId) ?? posts[0];
  const asked = requirementsOf(content.requirements, chosen ? [chosen.id] : []);
  const levels = new Map(
    given.map(({ personId, competencyId, level }) => [`${personId}/${competencyId}`, level]),
  );
  const unitNames = new Map(units.map(unit => [unit.id, unit.name]));
  return {
    round,
    posts,
    competencies: competenciesOf(content, asked).map(ratedCompetency),
    people: people
      .filter(({ postIds }) => chosen !== undefined && postIds.includes(chosen.id))
      .map(person => ({
        personId: person.id,
        name: person.name,
        unitName: unitNames.get(person.unitId) ?? '',
        ratings: asked.map(({ competencyId }) => ({
          competencyId,
          level: levels.get(`${person.id}/${competencyId}`) ?? null,
        })),
      })),
  };
}

/**
 * @throws `RATING_OF_ONESELF`, `RATING_PERSON_NOT_ASKED`, `RATING_COMPETENCY_NOT_ASKED`, `RATING_LEVEL_TOO_HIGH`,
 * `RATING_TWICE`, each with every place; `ROUND_NOT_FOUND`, `ROUND_CLOSED`, `ROUND_LATE`, `RATING_KIND_NOT_ASKED`.
 */
export async function rateAsSuperior(
  context: NeedsContext,
  id: string,
  ratings: readonly (Rating & { personId: string })[],
) {
  const round = await requireRound(context, id);
  requireKind(round, 'superior');
  requireMeasuring(round, today(context));
  const content = await requireContent(context, round);
  const people = await ratedPeople(context, round, content);
  checkRatings(context, ratings, people, content, round);
  return record(context, round, 'superior', ratings, people);
}

async function record(
  context: NeedsContext,
  round: MeasuringRound,
  kind: MeasurementKind,
  ratings: readonly (Rating & { personId: string })[],
  people: readonly Person[],
): Promise<{ recorded: number }> {
  const units = new Map(people.map(person => [person.id, person.unitId]));
  const day = today(context);
  await context.transaction(async tx => {
    await lockOpen(tx, round.id, day);
    await putMeasurements(
      tx.db,
      ratings.map(({ personId, competencyId, level }) => ({
        roundId: round.id,
        personId,
        competencyId,
        kind,
        level,
        unitId: units.get(personId) ?? '',
        measuredOn: day,
      })),
    ).execute();
    for (const personId of new Set(ratings.map(rating => rating.personId))) {
      tx.audit({ objectType: 'measurement', objectId: personId, details: { round: round.id, kind } });
    }
  });
  return { recorded: ratings.length };
}

function checkRatings(
  context: NeedsContext,
  ratings: readonly (Rating & { personId: string })[],
  people: readonly Person[],
  { competencies, requirements }: ModelContent,
  round: MeasuringRound,
): void {
  const byId = new Map(people.map(person => [person.id, person]));
  const modelled = new Map(competencies.map(competency => [competency.id, competency]));
  const posts = measuredPosts(requirements, round);
  const own = context.actor.kind === 'person' ? context.actor.personId : null;
  const seen = new Set<string>();

  const problemOf = ({
    personId,
    competencyId,
    level,
  }: Rating & { personId: string }): Problem | undefined => {
    const person = byId.get(personId);
    const competency = modelled.get(competencyId);
    if (person === undefined) {
      const error = personId === own ? errors.RATING_OF_ONESELF() : errors.RATING_PERSON_NOT_ASKED();
      return { field: 'personId', error };
    }
    const asked = requirementsOf(
      requirements,
      person.postIds.filter(id => posts.includes(id)),
    );
    if (competency === undefined || !asked.some(requirement => requirement.competencyId === competencyId)) {
      return { field: 'competencyId', error: errors.RATING_COMPETENCY_NOT_ASKED() };
    }
    const { name, levels } = competency;
    if (level > levels.length) {
      return { field: 'level', error: errors.RATING_LEVEL_TOO_HIGH({ name, levels: levels.length }) };
    }
    const key = `${personId}/${competencyId}`;
    if (seen.has(key)) return { field: 'competencyId', error: errors.RATING_TWICE({ name }) };
    seen.add(key);
    return undefined;
  };
  const found = ratings.flatMap((rating, at) => {
    const problem = problemOf(rating);
    return problem ? [{ path: ['ratings', at, problem.field], error: problem.error }] : [];
  });
  const [first] = found;
  if (first === undefined) return;
  const issues = found.map(({ path, error }): Issue => {
    return { path, code: error.code, message: error.title[context.language] };
  });
  const { kind, code, title, values } = first.error;
  throw new PeixunError({ kind, code, title, values, issues });
}

interface Problem {
  readonly field: 'personId' | 'competencyId' | 'level';
  readonly error: PeixunError;
}

/** The people of a round but the actor: a superior does not rate themselves. */
async function ratedPeople(
  context: NeedsContext,
  round: MeasuringRound,
  content: ModelContent,
  unitId?: string,
): Promise<Person[]> {
  const people = await peopleOfRound(context, round, content, unitId === undefined ? {} : { unitId });
  const own = context.actor.kind === 'person' ? context.actor.personId : null;
  return people.filter(({ id }) => id !== own);
}

async function requireSelfSheet(context: NeedsContext, id: string) {
  if ((await findSelf(context)) === undefined) throw errors.RATING_NEEDS_A_PERSON();
  const round = await requireRound(context, id);
  const sheet = round.kinds.includes('self') ? await selfSheet(context, round) : undefined;
  if (sheet === undefined) throw errors.ROUND_NOT_FOUND({ id });
  requireMeasuring(round, today(context));
  return sheet;
}

/** What the person rates of themselves; undefined where the round does not concern them. Only they are within reach. */
async function selfSheet(context: NeedsContext, round: MeasuringRound) {
  const content = await requireContent(context, round);
  const [person] = await peopleOfRound(context, round, content);
  if (person === undefined) return undefined;
  const posts = measuredPosts(content.requirements, round).filter(id => person.postIds.includes(id));
  const given = await context.read(db => selectMeasurementsOfRound(db, round.id, 'self'));
  const competencies = competenciesOf(content, requirementsOf(content.requirements, posts));
  const ratings = given.map(({ competencyId, level }) => ({ competencyId, level }));
  return { round, person, content, competencies, ratings };
}

function summaryOf({ round, competencies, ratings }: NonNullable<Awaited<ReturnType<typeof selfSheet>>>) {
  const { id: roundId, title, lastDay } = round;
  return { roundId, title, lastDay, rated: ratings.length, toRate: competencies.length };
}

function findSelf({ actor, directory }: NeedsContext): Promise<Person | undefined> {
  if (actor.kind !== 'person' || actor.personId === null) return Promise.resolve(undefined);
  return directory.person(actor.personId);
}

function requireKind({ kinds, title }: MeasuringRound, kind: MeasurementKind): void {
  if (!kinds.includes(kind)) throw errors.RATING_KIND_NOT_ASKED({ title });
}

function competenciesOf(
  { competencies }: ModelContent,
  asked: readonly { readonly competencyId: string }[],
): Competency[] {
  return competencies.filter(({ id }) => asked.some(({ competencyId }) => competencyId === id));
}

function ratedCompetency({ id, name, group, description, levels }: Competency) {
  return { id, name, group, description, levels };
}
