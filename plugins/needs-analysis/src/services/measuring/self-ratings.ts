import { needsAnalysisErrors as errors, type MeasuringRound } from '../../contract/index.ts';
import { selectMeasurementsOfRound } from '../../database/measurements.ts';
import { selectOpenRounds } from '../../database/measuring-rounds.ts';
import { requirementsOf } from '../../domain/competencies/competency-model.ts';
import { measuredPosts, measuringOn } from '../../domain/competencies/round-people.ts';
import type { NeedsContext } from '../../parts.ts';
import { actingPerson } from '../acting-person.ts';
import { peopleOfRound, requireContent, requireMeasuring, requireRound } from './measuring-rounds.ts';
import { checkRatings, ratedCompetencies, recordRatings, type Rating } from './ratings.ts';
import { today } from '../today.ts';

/** Rounds in which the person has yet to rate themselves, or may still change it. */
export async function listSelfRatings(context: NeedsContext) {
  const person = await actingPerson(context);
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
    competencies: sheet.competencies,
    ratings: sheet.ratings,
  };
}

/** @throws `RATING_COMPETENCY_NOT_ASKED`, `RATING_LEVEL_TOO_HIGH`, `RATING_TWICE` and what `openSelfRating` throws. */
export async function rateOneself(
  context: NeedsContext,
  id: string,
  ratings: readonly Omit<Rating, 'personId'>[],
) {
  const { round, person, content } = await requireSelfSheet(context, id);
  const given = ratings.map(rating => ({ ...rating, personId: person.id }));
  checkRatings(context, given, [person], content, round);
  return recordRatings(context, round, 'self', given, [person]);
}

async function requireSelfSheet(context: NeedsContext, id: string) {
  if ((await actingPerson(context)) === undefined) throw errors.RATING_NEEDS_A_PERSON();
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
  const competencies = ratedCompetencies(content, requirementsOf(content.requirements, posts));
  const ratings = given.map(({ competencyId, level }) => ({ competencyId, level }));
  return { round, person, content, competencies, ratings };
}

function summaryOf({ round, competencies, ratings }: NonNullable<Awaited<ReturnType<typeof selfSheet>>>) {
  const { id: roundId, title, lastDay } = round;
  return { roundId, title, lastDay, rated: ratings.length, toRate: competencies.length };
}
