/** Whether a questionnaire takes answers on a day (`YYYY-MM-DD`), and if not, why. */
export function answeringOn(
  questionnaire: { readonly state: 'draft' | 'open' | 'closed'; readonly closesOn: string | null },
  day: string,
): 'draft' | 'open' | 'closed' | 'late' {
  if (questionnaire.closesOn !== null && day > questionnaire.closesOn) return 'late';
  return questionnaire.state;
}
