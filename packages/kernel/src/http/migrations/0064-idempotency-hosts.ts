import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/** Which host carries a command out: its lease tells whether the reservation still holds. */
export const idempotencyHostsMigration: Migration = {
  name: '0064-idempotency-hosts',
  async up(db) {
    await sql`alter table kernel.idempotency_key add column host_id uuid`.execute(db);
  },
  async down(db) {
    await sql`alter table kernel.idempotency_key drop column host_id`.execute(db);
  },
};
