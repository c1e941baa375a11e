import type { NominationState } from '../../contract/index.ts';

/** In the order of the way through. */
export const nominationStates: readonly NominationState[] = [
  'nominated',
  'recommended',
  'admitted',
  'refused',
];
