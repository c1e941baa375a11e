import type { Kysely } from 'kysely';
import type { KeyObject } from 'node:crypto';
import { chainHash, genesis, isHeadSigned } from './audit-chain.ts';
import type { ExportedHead } from './audit-export.ts';
import type { IdentityTables } from './tables.ts';

/** Something in the trail that is not as it was sealed. */
export interface AuditFinding {
  readonly kind: 'changed' | 'missing' | 'signature' | 'export';
  readonly position: number;
  /** The entry at fault, where there is one. */
  readonly entryId?: string;
}

export interface AuditVerification {
  readonly countyId: string;
  /** Entries whose place in the chain was checked. */
  readonly sealed: number;
  /** Entries that the sealer has not reached: they prove nothing yet. */
  readonly unsealed: number;
  readonly unsealedSince: Date | null;
  readonly findings: readonly AuditFinding[];
}

const pageSize = 2000;

/**
 * Walks the county's chain from its start: every entry's hash, every signed head, and the heads that were exported
 * to files, which a later cut of the chain's end contradicts.
 */
export async function verifyAudit(
  db: Kysely<IdentityTables>,
  countyId: string,
  publicKey: KeyObject,
  exported: readonly ExportedHead[] = [],
): Promise<AuditVerification> {
  const findings: AuditFinding[] = [];
  const heads = new Map(
    (
      await db
        .selectFrom('audit_head')
        .select(['position', 'hash', 'signature'])
        .where('county_id', '=', countyId)
        .execute()
    ).map(head => [Number(head.position), head]),
  );
  const exports = new Map(exported.map(head => [head.position, head.hash]));
  let position = 0;
  let hash: Uint8Array = genesis;
  for (;;) {
    const entries = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('county_id', '=', countyId)
      .where('position', '>', String(position))
      .orderBy('position')
      .limit(pageSize)
      .execute();
    for (const entry of entries) {
      const place = Number(entry.position);
      for (let missing = position + 1; missing < place; missing += 1)
        findings.push({ kind: 'missing', position: missing });
      const isAfterGap = place > position + 1;
      if (!isAfterGap && !isSame(chainHash(hash, entry), entry.hash!))
        findings.push({ kind: 'changed', position: place, entryId: entry.id });
      position = place;
      hash = entry.hash!;
      const head = heads.get(place);
      if (
        head &&
        !(isSame(head.hash, hash) && isHeadSigned({ countyId, position, hash }, head.signature, publicKey))
      )
        findings.push({ kind: 'signature', position: place, entryId: entry.id });
      const export_ = exports.get(place);
      if (export_ !== undefined && export_ !== Buffer.from(hash).toString('hex'))
        findings.push({ kind: 'export', position: place, entryId: entry.id });
    }
    if (entries.length < pageSize) break;
  }
  const last = Math.max(0, ...heads.keys(), ...exports.keys());
  for (let missing = position + 1; missing <= last; missing += 1)
    findings.push({ kind: 'missing', position: missing });
  if (position > 0 && !heads.has(position) && last <= position)
    findings.push({ kind: 'signature', position });
  const { count, since } = await db
    .selectFrom('audit_entry')
    .select(eb => [eb.fn.countAll<number>().as('count'), eb.fn.min('occurred_at').as('since')])
    .where('county_id', '=', countyId)
    .where('position', 'is', null)
    .executeTakeFirstOrThrow();
  return { countyId, sealed: position, unsealed: Number(count), unsealedSince: since, findings };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
