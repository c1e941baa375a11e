import type { NominationAction, NominationState } from '../contract/index.ts';

type Step = Exclude<NominationAction, 'nominate'>;

/** Where each office may refuse: the reviewer before recommending, the department after. */
const steps: Readonly<
  Record<NominationState, Partial<Record<`${'review' | 'decision'} ${Step}`, NominationState>>>
> = {
  nominated: { 'review recommend': 'recommended', 'review refuse': 'refused' },
  recommended: { 'decision admit': 'admitted', 'decision refuse': 'refused' },
  admitted: {},
  refused: {},
};

export type StepOutcome =
  | { readonly state: NominationState }
  /** Nobody reviews or decides on a nomination of their own. */
  | { readonly problem: 'own' }
  /** The nomination is not at this point, or not any more. */
  | { readonly problem: 'state' };

/** What a step of an office makes of a nomination. */
export function nominationAfter(
  nomination: { readonly state: NominationState; readonly nominatedBy: string },
  office: 'review' | 'decision',
  step: Step,
  accountId: string,
): StepOutcome {
  const state = steps[nomination.state][`${office} ${step}`];
  if (state === undefined) return { problem: 'state' };
  return nomination.nominatedBy === accountId ? { problem: 'own' } : { state };
}
