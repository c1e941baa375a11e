import type { PeixunError, Person } from '@peixun/plugin-api';
import {
  needsAnalysisErrors as errors,
  type Competency,
  type MeasuringRound,
  type MeasurementKind,
  type ModelContent,
} from '../../contract/index.ts';
import { putMeasurements } from '../../database/measurements.ts';
import { requirementsOf } from '../../domain/competencies/competency-model.ts';
import { measuredPosts } from '../../domain/competencies/round-people.ts';
import type { NeedsContext } from '../../parts.ts';
import { actingPersonId } from '../acting-person.ts';
import { lockOpen } from './measuring-rounds.ts';
import { refuse, type WrongPlace } from '../refuse.ts';
import { today } from '../today.ts';

/** A level that somebody gives a person in a competency. */
export interface Rating {
  readonly personId: string;
  readonly competencyId: string;
  readonly level: number;
}

/** Keeps ratings of today; later ones replace earlier ones. @throws `ROUND_CLOSED`, `ROUND_LATE`. */
export async function recordRatings(
  context: NeedsContext,
  round: MeasuringRound,
  kind: MeasurementKind,
  ratings: readonly Rating[],
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

/**
 * @param people whom the actor may rate.
 * @throws `RATING_OF_ONESELF`, `RATING_PERSON_NOT_ASKED`, `RATING_COMPETENCY_NOT_ASKED`, `RATING_LEVEL_TOO_HIGH`,
 * `RATING_TWICE`, with every place at which something is wrong.
 */
export function checkRatings(
  context: NeedsContext,
  ratings: readonly Rating[],
  people: readonly Person[],
  { competencies, requirements }: ModelContent,
  round: MeasuringRound,
): void {
  const byId = new Map(people.map(person => [person.id, person]));
  const modelled = new Map(competencies.map(competency => [competency.id, competency]));
  const posts = measuredPosts(requirements, round);
  const own = actingPersonId(context);
  const seen = new Set<string>();

  const problemOf = ({ personId, competencyId, level }: Rating): Problem | undefined => {
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
  const found = ratings.flatMap((rating, at): WrongPlace[] => {
    const problem = problemOf(rating);
    return problem ? [{ path: ['ratings', at, problem.field], error: problem.error }] : [];
  });
  refuse(context, found);
}

interface Problem {
  readonly field: 'personId' | 'competencyId' | 'level';
  readonly error: PeixunError;
}

/** The competencies that are asked, as those see them who rate. */
export function ratedCompetencies(
  { competencies }: ModelContent,
  asked: readonly { readonly competencyId: string }[],
): Pick<Competency, 'id' | 'name' | 'group' | 'description' | 'levels'>[] {
  return competencies
    .filter(({ id }) => asked.some(({ competencyId }) => competencyId === id))
    .map(({ id, name, group, description, levels }) => ({ id, name, group, description, levels }));
}
