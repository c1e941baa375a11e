import { countedInSteps } from './counted-in-steps.ts';
import type { GatheredEvidence } from './gathered-evidence.ts';
import { meanAndVariance } from '../rankings/mean-and-variance.ts';

/** What an interviewee said of a theme. */
export interface InterviewStrength {
  readonly guideId: string;
  readonly guideTitle: string;
  readonly audienceId: string;
  readonly themeId: string;
  /** 1 not needed at all, 5 urgently. */
  readonly strength: number;
  /** `YYYY-MM-DD`. */
  readonly heldOn: string;
}

/**
 * What interviews by one guide say of each theme, audience by audience. They count five and five, in the order in which
 * they were recorded.
 *
 * @param leastGroup fewer interviewees say nothing, and later ones are counted so many at a time.
 */
export function interviewEvidence(
  strengths: readonly InterviewStrength[],
  leastGroup: number,
): GatheredEvidence[] {
  const groups = Map.groupBy(
    strengths,
    ({ guideId, audienceId, themeId }) => `${guideId}/${audienceId}/${themeId}`,
  );
  return [...groups.values()].flatMap(all => {
    const counted = countedInSteps(all, leastGroup);
    const [first] = counted;
    if (first === undefined) return [];
    const { guideId: id, guideTitle: title, audienceId, themeId } = first;
    const { mean, variance } = meanAndVariance(counted.map(({ strength }) => (strength - 1) / 4));
    return [
      {
        audienceId,
        themeId,
        source: 'personal' as const,
        id,
        level: mean,
        variance,
        statements: counted.length,
        observedOn: counted.map(({ heldOn }) => heldOn).reduce((a, b) => (a > b ? a : b)),
        subject: { kind: 'interview' as const, id, title, people: counted.length, mean },
      },
    ];
  });
}
