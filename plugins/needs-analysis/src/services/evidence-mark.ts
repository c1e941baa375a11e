import { createHash } from 'node:crypto';
import { sourceWeights } from '../contract/index.ts';
import type { GatheredEvidence } from '../domain/gathered-evidence.ts';
import type { NeedsContext } from '../parts.ts';

/** A mark that changes with anything that a ranking rests on: the evidence and the weights, not its titles. */
export function evidenceMark(context: NeedsContext, gathered: readonly GatheredEvidence[]): string {
  const pieces = gathered.map(({ subject: _subject, ...piece }) => JSON.stringify(piece)).toSorted();
  const basis = { weights: context.rule(sourceWeights).values, pieces };
  return createHash('sha256').update(JSON.stringify(basis)).digest('base64url');
}
