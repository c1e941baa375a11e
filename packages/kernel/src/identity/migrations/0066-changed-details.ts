import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/**
 * Marks, whoever writes, people with an account whose phone or identity number the roster changed: until somebody
 * confirms it, no code goes to that phone.
 */
export const changedDetailsMigration: Migration = {
  name: '0066-changed-details',
  async up(db) {
    await sql`
      alter table kernel.person add column details_changed_at timestamptz, add column details_changed_by text`.execute(
      db,
    );
    await sql`
      create index person_changed_details on kernel.person (county_id, details_changed_at)
      where details_changed_at is not null`.execute(db);
    await sql`
      create function kernel.mark_changed_details() returns trigger language plpgsql set search_path = '' as $$
      begin
        if exists (select from kernel.membership m where m.county_id = new.county_id and m.person_id = new.id) then
          new.details_changed_at := now();
          new.details_changed_by := current_setting('peixun.actor', true);
        end if;
        return new;
      end
      $$`.execute(db);
    await sql`
      create trigger changed_details before update of phone_index, identity_number_index on kernel.person
      for each row when (row(old.phone_index, old.identity_number_index)
        is distinct from row(new.phone_index, new.identity_number_index))
      execute function kernel.mark_changed_details()`.execute(db);
  },
  async down(db) {
    await sql`drop trigger changed_details on kernel.person`.execute(db);
    await sql`drop function kernel.mark_changed_details()`.execute(db);
    await sql`
      alter table kernel.person drop column details_changed_at, drop column details_changed_by`.execute(db);
  },
};
