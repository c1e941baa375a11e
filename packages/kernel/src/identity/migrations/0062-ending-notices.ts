import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/** What a notice is about and until when it is of use, so that it can leave the inbox by itself. */
export const endingNoticesMigration: Migration = {
  name: '0062-ending-notices',
  async up(db) {
    await sql`
      alter table kernel.notification
        add column plugin text, add column subject text, add column last_day date`.execute(db);
    await sql`
      create index notification_subject on kernel.notification (county_id, plugin, subject)
      where subject is not null`.execute(db);
  },
  async down(db) {
    await sql`
      alter table kernel.notification drop column plugin, drop column subject, drop column last_day`.execute(
      db,
    );
  },
};
