import { anonymousGroupSize } from '@peixun/plugin-api';
import { sql, type Compilable, type RawBuilder } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { OpenTransaction } from '../storage/database.ts';
import type { PostgresDatabase } from '../storage/postgres-database.ts';

/** Answers that leave a box together. */
export interface AnonymousGroup {
  readonly countyId: string;
  /** `needs-analysis/survey-answers`. */
  readonly box: string;
  readonly hash: Uint8Array;
}

const columns = sql`county_id as "countyId", box, group_hash as hash`;

function isOf({ countyId, box, hash }: AnonymousGroup): RawBuilder<boolean> {
  return sql`county_id = ${countyId} and box = ${box} and group_hash = ${hash}`;
}

/** Held shared by those who answer and alone by who closes: once a group is closed, no answer is under way to it. */
function lockOf({ countyId, box, hash }: AnonymousGroup): RawBuilder<string> {
  const name = `anonymous group ${countyId} ${box} ${Buffer.from(hash).toString('hex')}`;
  return sql`hashtextextended(${name}, 0)`;
}

/** @returns whether the answer was taken: a closed group takes none. */
export async function insertAnswer(
  { db }: OpenTransaction,
  group: AnonymousGroup,
  sealed: Uint8Array,
): Promise<boolean> {
  const { countyId, box, hash } = group;
  // Sent together; the second statement sees all that was committed when the first got the lock.
  const [, { numAffectedRows }] = await Promise.all([
    sql`select pg_advisory_xact_lock_shared(${lockOf(group)})`.execute(db),
    sql`
      insert into kernel.anonymous_answer (county_id, id, box, group_hash, sealed)
      select ${countyId}::text, ${randomUUID()}::uuid, ${box}::text, ${hash}::bytea, ${sealed}::bytea
      where not exists (select from kernel.closed_anonymous_group where ${isOf(group)})`.execute(db),
  ]);
  return numAffectedRows === 1n;
}

/** The statement that closes a group; one that is closed already stays as it is. */
export function closeStatement(
  database: PostgresDatabase,
  group: AnonymousGroup,
  sealedName: Uint8Array,
): Compilable<unknown> {
  const { countyId, box, hash } = group;
  const query = sql`
    with locked as (select pg_advisory_xact_lock(${lockOf(group)})),
    closed as (
      insert into kernel.closed_anonymous_group (county_id, box, group_hash)
      select ${countyId}::text, ${box}::text, ${hash}::bytea from locked
      on conflict do nothing
      returning county_id, box, group_hash)
    insert into kernel.closing_anonymous_group (county_id, box, group_hash, sealed_group)
    select county_id, box, group_hash, ${sealedName}::bytea from closed`;
  return { compile: () => query.compile(database.builder()) };
}

/** Groups that were closed and have not been handed over to the end. */
export async function closingGroups({ kernel }: PostgresDatabase): Promise<readonly AnonymousGroup[]> {
  const { rows } = await sql<AnonymousGroup>`select ${columns} from kernel.closing_anonymous_group`.execute(
    kernel,
  );
  return rows;
}

/** Groups of which enough can leave while enough stay behind. */
export async function fullGroups({ kernel }: PostgresDatabase): Promise<readonly AnonymousGroup[]> {
  const { rows } = await sql<AnonymousGroup>`
    select ${columns} from kernel.anonymous_answer
    group by county_id, box, group_hash having count(*) >= ${2 * anonymousGroupSize}`.execute(kernel);
  return rows;
}

/**
 * Ends a closed group: what is handed over with this transaction is the last of it.
 *
 * @returns its encrypted name, and `undefined` when another host has ended it.
 */
export async function takeClosing(
  { db }: OpenTransaction,
  group: AnonymousGroup,
): Promise<Buffer | undefined> {
  const { rows } = await sql<{ sealed: string }>`
    delete from kernel.closing_anonymous_group where ${isOf(group)}
    returning encode(sealed_group, 'base64') as sealed`.execute(db);
  return rows[0] && Buffer.from(rows[0].sealed, 'base64');
}

/** Takes the encrypted answers of a group out of its box, all but so many. Which ones stay is chance, as their ids are. */
export async function takeAnswers(
  { db }: OpenTransaction,
  group: AnonymousGroup,
  kept: number,
): Promise<Buffer[]> {
  const { rows } = await sql<{ sealed: string }>`
    delete from kernel.anonymous_answer where county_id = ${group.countyId} and id in (
      select id from kernel.anonymous_answer where ${isOf(group)} order by id offset ${kept})
    returning encode(sealed, 'base64') as sealed`.execute(db);
  return rows.map(({ sealed }) => Buffer.from(sealed, 'base64'));
}
