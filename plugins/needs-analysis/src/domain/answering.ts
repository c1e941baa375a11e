/** Whether a questionnaire takes answers on a day (`YYYY-MM-DD`), and if not, why. */
export function answeringOn(
  questionnaire: { readonly state: 'draft' | 'open' | 'closed'; readonly closesOn: string | null },
  day: string,
): 'open' | 'not-open' | 'late' {
  if (questionnaire.closesOn !== null && day > questionnaire.closesOn) return 'late';
  return questionnaire.state === 'open' ? 'open' : 'not-open';
}

/** Milliseconds that the last anonymous answers have to arrive: the kernel moves them every few seconds. */
const settlingTime = 10_000;

/**
 * Whether all answers are in. Figures of answers that still come in would tell, one less the other, what single people
 * answered; so none are shown or counted before.
 */
export function isSettled(
  questionnaire: {
    readonly anonymity: 'named' | 'anonymous';
    readonly state: 'draft' | 'open' | 'closed';
    readonly closedAt: Date | null;
  },
  now: Date,
): boolean {
  const { anonymity, state, closedAt } = questionnaire;
  if (state !== 'closed' || closedAt === null) return false;
  return anonymity === 'named' || now.getTime() - closedAt.getTime() >= settlingTime;
}
