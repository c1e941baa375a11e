import type { Kysely } from 'kysely';
import type { KeyObject } from 'node:crypto';
import { exportHead } from './audit-export.ts';
import { sealAudit, unsealedCounties } from './audit-sealer.ts';
import type { IdentityTables } from './tables.ts';

export interface AuditRoundsOptions {
  readonly db: Kysely<IdentityTables>;
  readonly key: KeyObject;
  /** Where the exported heads stand. */
  readonly headsFolder: string;
}

/**
 * Makes the round that seals what is unsealed in the given counties, and then exports the head of each once a day: a
 * full disk keeps nobody's trail from being sealed. Where nothing is to be done it costs one statement, however many
 * counties there are.
 */
export function auditRounds({ db, key, headsFolder }: AuditRoundsOptions) {
  /** By county, the day on which its head was exported, or there was none yet. */
  const lookedFor = new Map<string, string>();
  return async (countyIds: readonly string[], now: Date): Promise<void> => {
    const unsealed = await unsealedCounties(db);
    const day = now.toISOString().slice(0, 10);
    for (const countyId of countyIds) {
      if (unsealed.has(countyId)) await sealAudit(db, countyId, key, now);
    }
    for (const countyId of countyIds) {
      if (lookedFor.get(countyId) === day && !unsealed.has(countyId)) continue;
      await exportHead(db, countyId, headsFolder, now);
      lookedFor.set(countyId, day);
    }
  };
}
