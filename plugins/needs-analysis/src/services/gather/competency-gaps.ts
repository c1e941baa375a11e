import { anonymousGroupSize } from '@peixun/plugin-api';
import { gapEvidence } from '../../domain/gap-evidence.ts';
import type { GatheredEvidence } from '../../domain/gathered-evidence.ts';
import type { NeedsContext } from '../../parts.ts';
import { knownGaps } from '../known-gaps.ts';

/** What posts need and their people were measured to lack, until the end of the quarter. */
export async function gatherCompetencyGaps(
  context: NeedsContext,
  { year, quarter }: { readonly year: number; readonly quarter: number },
): Promise<readonly GatheredEvidence[]> {
  const lastDay = new Date(Date.UTC(year, quarter * 3, 0)).toISOString().slice(0, 10);
  const { models, gaps } = await knownGaps(context, lastDay);
  const ofAudiences = gaps.flatMap(({ person, ...gap }) =>
    person.audienceId === null ? [] : [{ ...gap, audienceId: person.audienceId }],
  );
  return gapEvidence(ofAudiences, models.competencies, anonymousGroupSize);
}
