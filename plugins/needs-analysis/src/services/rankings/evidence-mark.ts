import { hash } from 'node:crypto';
import type { RankingMethod } from '../../contract/index.ts';
import type { GatheredEvidence } from '../../domain/evidence/gathered-evidence.ts';

/**
 * A mark that changes with anything that a ranking rests on: the evidence, whatever its titles, the weights and the
 * method. That evidence fades from day to day does not change it.
 */
export function evidenceMark(
  gathered: readonly GatheredEvidence[],
  rules: { readonly weights: unknown; readonly method: RankingMethod },
): string {
  const pieces = gathered.map(({ subject: _subject, ...piece }) => JSON.stringify(piece)).toSorted();
  return hash('sha256', JSON.stringify({ rules, pieces }), 'base64url');
}
