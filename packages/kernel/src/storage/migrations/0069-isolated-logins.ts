import type { Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

/**
 * The logins of isolated plugins, and the one way from such a login to the kernel's tables: who holds its token may
 * have statements performed. The token is known to the host alone; here stands its hash.
 */
export const isolatedLogins: Migration = {
  name: '0069-isolated-logins',
  async up(db) {
    await sql`
      create table kernel.isolated_login (
        login text primary key,
        county_id text not null,
        token_hash text not null,
        host_id uuid not null,
        created_at timestamptz not null default now()
      )`.execute(db);
    await sql`
      create function kernel.perform(token text, statement text, has_rows boolean) returns setof jsonb
      language plpgsql security definer
      set search_path = kernel, pg_temp set standard_conforming_strings = on
      as $$
      declare
        county text := (
          select county_id from kernel.isolated_login
          where login = session_user and token_hash = encode(sha256(convert_to(token, 'UTF8')), 'hex'));
        answer record;
      begin
        if county is null then
          raise insufficient_privilege using message = 'only the host may have statements performed';
        end if;
        perform set_config('peixun.county', county, true), set_config('peixun.units', '*', true);
        if has_rows then
          for answer in execute statement loop
            return next to_jsonb(answer);
          end loop;
        else
          execute statement;
        end if;
      end
      $$`.execute(db);
  },
  async down(db) {
    await sql`drop function kernel.perform(text, text, boolean)`.execute(db);
    await sql`drop table kernel.isolated_login`.execute(db);
  },
};
