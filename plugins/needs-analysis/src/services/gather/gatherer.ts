import type { Quarter } from '../../domain/cycles/quarters.ts';
import type { GatheredEvidence } from '../../domain/evidence/gathered-evidence.ts';
import type { NeedsContext } from '../../parts.ts';

/** Gathers one kind of evidence for the ranking of a quarter: all that counts by now, of every audience. */
export type Gatherer = (context: NeedsContext, quarter: Quarter) => Promise<readonly GatheredEvidence[]>;
