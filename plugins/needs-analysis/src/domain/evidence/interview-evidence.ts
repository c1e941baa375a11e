import type { GatheredEvidence } from './gathered-evidence.ts';
import { peopleFigure } from './people-figure.ts';

/** What an interviewee said of a theme. */
export interface InterviewStrength {
  readonly interviewId: string;
  /** Null: without name. */
  readonly personId: string | null;
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
 * What interviews by one guide say of each theme, audience by audience. Of a person the newest counts.
 *
 * @param strengths in the order in which the interviews were planned.
 */
export function interviewEvidence(strengths: readonly InterviewStrength[]): GatheredEvidence[] {
  const groups = Map.groupBy(
    strengths,
    ({ guideId, audienceId, themeId }) => `${guideId}/${audienceId}/${themeId}`,
  );
  return [...groups].map(([key, all]) => {
    const { guideId: id, guideTitle: title, audienceId, themeId } = all[0]!;
    const figure = peopleFigure(
      `interview/${key}`,
      all.map(({ personId, interviewId, strength, heldOn }) => {
        return { subjectId: personId ?? interviewId, need: (strength - 1) / 4, day: heldOn };
      }),
    );
    const subject = { kind: 'interview', id, title, people: figure.statements, mean: figure.level } as const;
    return { audienceId, themeId, source: 'personal', id, subject, ...figure };
  });
}
