import type { Person, Unit } from '@peixun/plugin-api';
import type { MeasuringRoundInput, Requirement } from '../../contract/index.ts';
import { unitPath } from '../unit-tree.ts';

export type RoundChoice = Pick<MeasuringRoundInput, 'audienceIds' | 'postIds' | 'unitIds'>;

/** The posts that a round measures: those that the version requires something of, as far as they are chosen. */
export function measuredPosts(
  requirements: readonly Requirement[],
  { postIds }: Pick<RoundChoice, 'postIds'>,
): string[] {
  const modelled = [...new Set(requirements.map(({ postId }) => postId))];
  return postIds.length === 0 ? modelled : modelled.filter(id => postIds.includes(id));
}

/** Whether a round measures somebody who has one of its posts. Empty lists leave nobody out. */
export function isWithinRound(
  { audienceIds, unitIds }: RoundChoice,
  { audienceId, unitId }: Pick<Person, 'audienceId' | 'unitId'>,
  units: ReadonlyMap<string, Pick<Unit, 'id' | 'parentId'>>,
): boolean {
  const isAudience = audienceIds.length === 0 || (audienceId !== null && audienceIds.includes(audienceId));
  return isAudience && (unitIds.length === 0 || unitPath(units, unitId).some(id => unitIds.includes(id)));
}

/** Whether a round takes measurements on a day. */
export function measuringOn(
  { state, lastDay }: { readonly state: 'open' | 'closed'; readonly lastDay: string },
  day: string,
): 'open' | 'late' | 'closed' {
  if (state === 'closed') return 'closed';
  return day > lastDay ? 'late' : 'open';
}
