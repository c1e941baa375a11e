import { sql, type Kysely } from 'kysely';
import type { KeyObject } from 'node:crypto';
import { chainHash, genesis, signHead } from './audit-chain.ts';
import type { IdentityTables } from './tables.ts';

const batchSize = 1000;

/**
 * Gives the county's unsealed entries their place in the chain and signs its new head. One sealer a county: a
 * second one leaves at once.
 *
 * @returns how many entries were sealed.
 */
export async function sealAudit(
  db: Kysely<IdentityTables>,
  countyId: string,
  key: KeyObject,
  now: Date,
): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await sealBatch(db, countyId, key, now);
    sealed += count;
    if (count < batchSize) return sealed;
  }
}

/** The counties that have something to seal: one statement, however many counties there are. */
export async function unsealedCounties(db: Kysely<IdentityTables>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('audit_entry')
    .select('county_id')
    .distinct()
    .where('position', 'is', null)
    .execute();
  return new Set(rows.map(({ county_id }) => county_id));
}

function sealBatch(db: Kysely<IdentityTables>, countyId: string, key: KeyObject, now: Date): Promise<number> {
  return db.transaction().execute(async tx => {
    const lock = await sql<{ held: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${`audit ${countyId}`}, 0)) as held`.execute(tx);
    if (!lock.rows[0]!.held) return 0;
    const entries = await tx
      .selectFrom('audit_entry')
      .selectAll()
      .where('county_id', '=', countyId)
      .where('position', 'is', null)
      .orderBy('id')
      .limit(batchSize)
      .execute();
    if (entries.length === 0) return 0;
    const head = await tx
      .selectFrom('audit_head')
      .select(['position', 'hash'])
      .where('county_id', '=', countyId)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    let position = Number(head?.position ?? 0);
    let hash: Uint8Array = head?.hash ?? genesis;
    const sealed = entries.map(entry => {
      hash = chainHash(hash, entry);
      position += 1;
      return { id: entry.id, position, hash };
    });
    await sql`
      update kernel.audit_entry e set position = s.position, hash = s.hash
      from unnest(${sealed.map(entry => entry.id)}::uuid[], ${sealed.map(entry => entry.position)}::bigint[],
        ${sealed.map(entry => entry.hash)}::bytea[]) as s(id, position, hash)
      where e.county_id = ${countyId} and e.id = s.id`.execute(tx);
    await tx
      .insertInto('audit_head')
      .values({
        county_id: countyId,
        position,
        hash,
        signature: signHead({ countyId, position, hash }, key),
        signed_at: now,
      })
      .execute();
    return entries.length;
  });
}
