import { CompiledQuery, sql, type Compilable } from 'kysely';
import { randomUUIDv7 } from 'node:crypto';

/** An event to be written. Its payload is checked already. */
export interface Publication {
  readonly name: string;
  readonly version: number;
  readonly key: string;
  readonly payload: unknown;
}

const lockSql = `
  select pg_advisory_xact_lock_shared(hashtextextended('subscriptions ' || $1::text, 0)),
    pg_advisory_xact_lock(hashtextextended('event ' || $1::text || ' ' || $2::text, 0))`;

/** In one order, so that two who publish of the same keys do not wait for each other. */
const locksSql = `
  select pg_advisory_xact_lock_shared(hashtextextended('subscriptions ' || $1::text, 0))
  union all
  select pg_advisory_xact_lock(lock) from (
    select distinct hashtextextended('event ' || $1::text || ' ' || key, 0) as lock
    from unnest($2::text[]) as key order by lock) as ordered`;

const insertSql = (events: string) => `
  with logged as (
    insert into kernel.event_log (county_id, occurred_at, id, name, version, key, payload)
    ${events}
    returning sequence, name, version, key)
  insert into kernel.delivery (county_id, subscriber, sequence, key)
  select $1, s.subscriber, l.sequence, l.key
  from logged l
  join kernel.subscription s on s.county_id = $1 and s.event_name = l.name and s.event_version = l.version
  where s.is_active`;

/** Most transactions publish one. */
const insertOneSql = insertSql('values ($1, $2, $3, $4, $5, $6, $7)');

const insertManySql = insertSql(`
  select $1, $2, e.id, e.name, e.version, e.key, e.payload
  from rows from (jsonb_to_recordset($3::jsonb)
    as (id uuid, name text, version integer, key text, payload jsonb)) with ordinality
    as e (id, name, version, key, payload, position)
  order by e.position`);

/**
 * The statements that write events and their deliveries, in the transaction that publishes them. Plain SQL: most
 * transactions have them.
 *
 * The lock of a key lasts until that transaction has committed: the next event of the key gets its sequence after
 * that, so that within a key sequence and visibility have one order. The shared lock of the county's
 * subscriptions lets a plugin that is being enabled wait for those who do not know of it.
 */
export function publicationStatements(
  countyId: string,
  publications: readonly Publication[],
  now: Date,
): Compilable<unknown>[] {
  const [first] = publications;
  if (!first) return [];
  const statements =
    publications.length === 1 ? one(countyId, first, now) : several(countyId, publications, now);
  return statements.map(statement => ({ compile: () => statement }));
}

function one(countyId: string, { name, version, key, payload }: Publication, now: Date): CompiledQuery[] {
  const event = [randomUUIDv7(), name, version, key, JSON.stringify(payload)];
  return [
    CompiledQuery.raw(lockSql, [countyId, key]),
    CompiledQuery.raw(insertOneSql, [countyId, now, ...event]),
  ];
}

function several(countyId: string, publications: readonly Publication[], now: Date): CompiledQuery[] {
  const keys = publications.map(({ key }) => key);
  const events = publications.map(event => ({ id: randomUUIDv7(), ...event }));
  return [
    CompiledQuery.raw(locksSql, [countyId, keys]),
    CompiledQuery.raw(insertManySql, [countyId, now, JSON.stringify(events)]),
  ];
}

/** The advisory lock between those who publish in a county (shared) and a change of its subscriptions. */
export function subscriptionLock(countyId: string) {
  return sql`hashtextextended(${`subscriptions ${countyId}`}, 0)`;
}
