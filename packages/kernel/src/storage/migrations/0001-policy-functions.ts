import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/**
 * The units that a transaction may see: the subtrees below its granted units. It reads the unit closure with the
 * kernel's rights, so that plugins need none; plpgsql, since the closure comes with a later migration.
 */
export const policyFunctions: Migration = {
  name: '0001-policy-functions',
  async up(db) {
    await sql`
      create function kernel.visible_units() returns uuid[]
      language plpgsql stable security definer set search_path = '' as $$
      begin
        return array(
          select distinct descendant_id
          from kernel.unit_closure
          where county_id = current_setting('peixun.county', true)
            and ancestor_id = any (string_to_array(current_setting('peixun.units', true), ',')::uuid[])
        );
      end
      $$`.execute(db);
  },
  async down(db) {
    await sql`drop function kernel.visible_units()`.execute(db);
  },
};
