import { hash } from 'node:crypto';
import { anonymousGroupSize } from '@peixun/plugin-api';
import { needsAnalysisErrors as errors } from '../../contract/index.ts';
import type { Writer } from '../../database/reader.ts';
import { insertShownGroups, selectShownGroups } from '../../database/shown-groups.ts';
import { lastDayOf, type Quarter } from '../../domain/cycles/quarters.ts';
import type { GatheredEvidence } from '../../domain/evidence/gathered-evidence.ts';
import { steadyEvidence, type ShownGroup } from '../../domain/evidence/steady-evidence.ts';
import type { NeedsContext } from '../../parts.ts';
import { gatherAll } from '../gather/index.ts';

/** The evidence that a ranking of the quarter may show now, and what of it no ranking has shown yet. */
export async function evidenceToShow(context: NeedsContext, quarter: Quarter) {
  const [gathered, shown] = await Promise.all([gatherAll(context, quarter), context.read(selectShownGroups)]);
  return steadyEvidence(gathered.map(withShortMarks), shown, lastDayOf(quarter), anonymousGroupSize);
}

/** @throws `RANKING_MEANWHILE` where another ranking has shown something of the same groups. */
export async function keepShown(db: Writer, fresh: readonly ShownGroup[]): Promise<void> {
  if (fresh.length === 0) return;
  const kept = await insertShownGroups(db, fresh).execute();
  if (kept.length < fresh.length) throw errors.RANKING_MEANWHILE();
}

/** Marks are kept only to be compared: without names, and short. */
function withShortMarks({ group, ...piece }: GatheredEvidence): GatheredEvidence {
  if (group === undefined) return piece;
  const marks = group.marks.map(mark => `${hashOf(mark.split(' ')[0]!)} ${hashOf(mark)}`);
  return { ...piece, group: { ...group, marks } };
}

function hashOf(words: string): string {
  return hash('sha256', words, 'base64url').slice(0, 10);
}
