import type { Person } from '@peixun/plugin-api';
import {
  needsAnalysisErrors as errors,
  type MeasuringRound,
  type ModelContent,
} from '../../contract/index.ts';
import { selectMeasurementsOfRound } from '../../database/measurements.ts';
import { selectOpenRounds } from '../../database/measuring-rounds.ts';
import { requirementsOf } from '../../domain/competencies/competency-model.ts';
import { measuredPosts, measuringOn } from '../../domain/competencies/round-people.ts';
import type { NeedsContext } from '../../parts.ts';
import { actingPersonId } from '../acting-person.ts';
import { postNames } from '../lookups.ts';
import { peopleOfRound, requireContent, requireMeasuring, requireRound } from './measuring-rounds.ts';
import { checkRatings, ratedCompetencies, recordRatings, type Rating } from './ratings.ts';
import { today } from '../today.ts';

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
  requireSuperiors(round);
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
    competencies: ratedCompetencies(content, asked),
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
export async function rateAsSuperior(context: NeedsContext, id: string, ratings: readonly Rating[]) {
  const round = await requireRound(context, id);
  requireSuperiors(round);
  requireMeasuring(round, today(context));
  const content = await requireContent(context, round);
  const people = await ratedPeople(context, round, content);
  checkRatings(context, ratings, people, content, round);
  return recordRatings(context, round, 'superior', ratings, people);
}

/** The people of a round but the actor: a superior does not rate themselves. */
async function ratedPeople(
  context: NeedsContext,
  round: MeasuringRound,
  content: ModelContent,
  unitId?: string,
): Promise<Person[]> {
  const people = await peopleOfRound(context, round, content, unitId === undefined ? {} : { unitId });
  const own = actingPersonId(context);
  return people.filter(({ id }) => id !== own);
}

function requireSuperiors({ kinds, title }: MeasuringRound): void {
  if (!kinds.includes('superior')) throw errors.RATING_KIND_NOT_ASKED({ title });
}
