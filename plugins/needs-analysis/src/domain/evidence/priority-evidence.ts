import type { Priority } from '../../contract/index.ts';
import type { GatheredEvidence } from './gathered-evidence.ts';

/** The weight that says as much as can be said. */
const fullWeight = 10;

/** A priority as evidence: the organisation says once, by its weight, how much of a theme is needed. */
export function evidenceOfPriority(priority: Omit<Priority, 'passages'>): GatheredEvidence {
  const { id, themeId, audienceId, title, sourceDocument, weight, confirmedOn } = priority;
  return {
    audienceId,
    themeId,
    source: 'organisation',
    id,
    level: weight / fullWeight,
    variance: 0,
    statements: 1,
    observedOn: confirmedOn,
    subject: { kind: 'priority', id, title, sourceDocument, weight },
  };
}
