import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/** Which versions each host serves, and deliveries that wait for a version which handles them. */
export const versionsOfHostsMigration: Migration = {
  name: '0076-versions-of-hosts',
  async up(db) {
    await sql`alter table kernel.host_lease add column versions jsonb not null default '{}'`.execute(db);
    await sql`alter table kernel.delivery drop constraint delivery_state_check`.execute(db);
    await sql`alter table kernel.delivery
      add constraint delivery_state_check check (state in ('waiting', 'dead', 'parked'))`.execute(db);
  },
  async down(db) {
    await sql`update kernel.delivery set state = 'waiting', due_at = now() where state = 'parked'`.execute(
      db,
    );
    await sql`alter table kernel.delivery drop constraint delivery_state_check`.execute(db);
    await sql`alter table kernel.delivery
      add constraint delivery_state_check check (state in ('waiting', 'dead'))`.execute(db);
    await sql`alter table kernel.host_lease drop column versions`.execute(db);
  },
};
