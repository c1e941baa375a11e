import type { GatheredEvidence } from './gathered-evidence.ts';
import { meanAndVariance } from '../rankings/mean-and-variance.ts';

/** What an interviewee said of a theme. */
export interface InterviewStrength {
  readonly interviewId: string;
  readonly guideId: string;
  readonly guideTitle: string;
  readonly audienceId: string;
  readonly themeId: string;
  /** 1 not needed at all, 5 urgently. */
  readonly strength: number;
  /** `YYYY-MM-DD`. */
  readonly heldOn: string;
}

/** What interviews by one guide say of each theme, audience by audience. */
export function interviewEvidence(strengths: readonly InterviewStrength[]): GatheredEvidence[] {
  const groups = Map.groupBy(
    strengths,
    ({ guideId, audienceId, themeId }) => `${guideId}/${audienceId}/${themeId}`,
  );
  return [...groups].map(([key, all]) => {
    const { guideId: id, guideTitle: title, audienceId, themeId } = all[0]!;
    const { mean, variance } = meanAndVariance(all.map(({ strength }) => (strength - 1) / 4));
    return {
      audienceId,
      themeId,
      source: 'personal',
      id,
      level: mean,
      variance,
      statements: all.length,
      observedOn: all.map(({ heldOn }) => heldOn).reduce((a, b) => (a > b ? a : b)),
      subject: { kind: 'interview', id, title, people: all.length, mean },
      group: {
        key: `interview/${key}`,
        marks: all.map(({ interviewId, strength }) => `${interviewId} ${strength}`),
      },
    };
  });
}
