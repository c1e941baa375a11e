import { sql, type Kysely } from 'kysely';

/** Tells every host, once the transaction commits, that the county's tree changed. */
// oxlint-disable-next-line typescript/no-explicit-any -- it takes any transaction and reads no table
export async function broadcastUnits(db: Kysely<any>, countyId: string): Promise<void> {
  await sql`select pg_notify('peixun_units', ${countyId})`.execute(db);
}
