import { sql, type Kysely } from 'kysely';
import { revocationChannel, type Revocation } from '../identity/session-memory.ts';

/** Tells every host, once the transaction commits, to forget what it remembers. */
export async function broadcastRevocation(db: Kysely<any>, revocation: Revocation): Promise<void> {
  await sql`select pg_notify(${revocationChannel}, ${revocation})`.execute(db);
}

/** Tells every host, once the transaction commits, that the county's tree changed. */
export async function broadcastUnits(db: Kysely<any>, countyId: string): Promise<void> {
  await sql`select pg_notify('peixun_units', ${countyId})`.execute(db);
}
