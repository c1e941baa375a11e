import type { Person } from '@peixun/plugin-api';
import { measuringRules } from '../../contract/index.ts';
import { selectMeasurements } from '../../database/measurements.ts';
import { competencyGaps, type CompetencyGap } from '../../domain/competencies/competency-gap.ts';
import { requirementsOf } from '../../domain/competencies/competency-model.ts';
import type { NeedsContext } from '../../parts.ts';
import { modelsInForce, type ModelsInForce } from './models-in-force.ts';
import { peopleOfPosts } from '../people.ts';

/** What it takes to see a single person’s gaps. */
export const openPeople = 'needs-analysis.person-gap.read';

/** A gap of somebody whom the actor sees. */
export interface KnownGap extends CompetencyGap {
  readonly person: Person;
}

export interface GapFilter {
  readonly modelId?: string;
  readonly unitId?: string;
  readonly postId?: string;
  readonly audienceId?: string;
}

export interface KnownGaps {
  readonly models: ModelsInForce;
  readonly gaps: readonly KnownGap[];
}

/** What people need, and what was measured of it until a day: of everybody whom the actor sees, unless they are named. */
export async function knownGaps(
  context: NeedsContext,
  until: string,
  { modelId, postId, ...filter }: GapFilter = {},
  named?: readonly Person[],
): Promise<KnownGaps> {
  const models = await modelsInForce(context, modelId);
  const requirements = models.requirements.filter(
    requirement => postId === undefined || requirement.postId === postId,
  );
  const [people, measurements] = await Promise.all([
    named ??
      peopleOfPosts(
        context,
        requirements.map(requirement => requirement.postId),
        filter,
      ),
    context.read(db => selectMeasurements(db, until)),
  ]);
  const rule = context.rule(measuringRules).values;
  const byPerson = Map.groupBy(
    measurements.filter(measurement => models.counts(measurement)),
    ({ personId }) => personId,
  );
  const gaps = people.flatMap(person =>
    competencyGaps(requirementsOf(requirements, person.postIds), byPerson.get(person.id) ?? [], rule).map(
      gap => ({ ...gap, person }),
    ),
  );
  return { models, gaps };
}

/** A unit of somebody whom the actor may not see as a single person. */
export function hiddenUnitIn(context: NeedsContext, gaps: readonly KnownGap[]): string | undefined {
  const unitIds = new Set(gaps.map(({ person }) => person.unitId));
  return [...unitIds].find(id => !context.can(openPeople, id));
}
