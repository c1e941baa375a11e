import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/** Tells the hosts when a county's tree of units changes: they keep it in memory. */
export const unitChangesMigration: Migration = {
  name: '0052-unit-changes',
  async up(db) {
    await sql`
      create function kernel.tell_unit_change() returns trigger language plpgsql set search_path = '' as $$
      begin
        perform pg_notify('peixun_units', coalesce(new.county_id, old.county_id));
        return null;
      end
      $$`.execute(db);
    await sql`
      create trigger unit_change after insert or delete or update of parent_id on kernel.unit
      for each row execute function kernel.tell_unit_change()`.execute(db);
  },
  async down(db) {
    await sql`drop trigger unit_change on kernel.unit`.execute(db);
    await sql`drop function kernel.tell_unit_change()`.execute(db);
  },
};
