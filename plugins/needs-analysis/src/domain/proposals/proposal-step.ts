import type { ProposalState } from '../../contract/index.ts';

export type ProposalStep = 'change' | 'submit' | 'accept' | 'decline' | 'deliver';

const steps: Readonly<Record<ProposalState, Partial<Record<ProposalStep, ProposalState>>>> = {
  draft: { change: 'draft', submit: 'submitted' },
  submitted: { accept: 'accepted', decline: 'declined' },
  accepted: { deliver: 'accepted' },
  declined: { change: 'draft' },
};

/** The state after a step, or undefined where the step is not allowed. A declined proposal may be changed again. */
export function proposalAfter(state: ProposalState, step: ProposalStep): ProposalState | undefined {
  return steps[state][step];
}
