import { sql, type Transaction } from 'kysely';
import type { KernelTables } from '../storage/kernel-tables.ts';
import type { PostgresDatabase } from '../storage/postgres-database.ts';
import { subscriptionLock } from './publication.ts';

/** An enabled plugin of a county and the events that it handles. */
export interface Subscriber {
  readonly countyId: string;
  /** The plugin's id. */
  readonly plugin: string;
  readonly events: readonly { readonly name: string; readonly version: number; readonly catchUp: boolean }[];
}

/** What a county's file says: plugins that are not enabled get nothing from now on. */
export interface CountySubscriptions {
  readonly countyId: string;
  /** All enabled plugins, also those that this host has not loaded. */
  readonly enabledPlugins: readonly string[];
  readonly subscribers: readonly Subscriber[];
}

interface SubscriptionRow {
  readonly subscriber: string;
  readonly event_name: string;
  readonly event_version: number;
  readonly is_active: boolean;
  readonly seen_sequence: number;
}

/**
 * Brings a county's subscriptions to what is enabled. A handler that comes (again) with `catchUp` gets what it
 * missed; all others start with what is published from now on. What waits for a handler that the version which
 * serves now does not have is kept for one that does.
 */
export async function syncSubscriptions(
  database: PostgresDatabase,
  county: CountySubscriptions,
): Promise<void> {
  const { countyId, enabledPlugins, subscribers } = county;
  const wanted = subscribers.flatMap(({ plugin, events }) => events.map(event => ({ plugin, ...event })));
  const loaded = subscribers.map(({ plugin }) => plugin);
  if (isInSync(await subscriptionsOf(database, countyId), wanted, loaded, enabledPlugins)) return;
  await database.kernel.transaction().execute(async db => {
    await sql`select pg_advisory_xact_lock(${subscriptionLock(countyId)})`.execute(db);
    await sql`
      update kernel.subscription set is_active = false,
        seen_sequence = (select coalesce(max(sequence), 0) from kernel.event_log where county_id = ${countyId})
      where county_id = ${countyId} and is_active and (
        subscriber <> all (${enabledPlugins}::text[])
        or subscriber = any (${loaded}::text[])
          and (subscriber, event_name, event_version) not in (
            select plugin, name, version from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
              as (plugin text, name text, version integer)))`.execute(db);
    await sql`
      with wanted as (
        select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
          as (plugin text, name text, version integer, "catchUp" boolean)),
      missed as (
        select w.plugin, w.name, w.version, coalesce(s.seen_sequence, 0) as seen
        from wanted w
        left join kernel.subscription s on s.county_id = ${countyId} and s.subscriber = w.plugin
          and s.event_name = w.name and s.event_version = w.version
        where w."catchUp" and s.is_active is not true)
      insert into kernel.delivery (county_id, subscriber, sequence, key)
      select l.county_id, m.plugin, l.sequence, l.key
      from missed m
      join kernel.event_log l on l.county_id = ${countyId} and l.name = m.name and l.version = m.version
        and l.sequence > m.seen
      on conflict do nothing`.execute(db);
    await sql`
      insert into kernel.subscription (county_id, subscriber, event_name, event_version, is_active, seen_sequence)
      select ${countyId}, plugin, name, version, true, 0
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as (plugin text, name text, version integer)
      on conflict (county_id, subscriber, event_name, event_version) do update set is_active = true`.execute(
      db,
    );
    await parkUnhandled(db, countyId, loaded);
  });
}

/**
 * Lets what the serving versions have no handler of wait aside, dead letters too, until a version comes that has one;
 * what stood behind it goes on.
 */
async function parkUnhandled(
  db: Transaction<KernelTables>,
  countyId: string,
  loaded: readonly string[],
): Promise<void> {
  const isHandled = sql`exists (
    select from kernel.event_log l
    join kernel.subscription s on s.county_id = l.county_id and s.subscriber = d.subscriber
      and s.event_name = l.name and s.event_version = l.version and s.is_active
    where l.county_id = d.county_id and l.sequence = d.sequence)`;
  const ofLoaded = sql`d.county_id = ${countyId} and d.subscriber = any (${loaded}::text[])`;
  await sql`update kernel.delivery d set state = 'parked', due_at = 'infinity'
    where ${ofLoaded} and d.state <> 'parked' and not ${isHandled}`.execute(db);
  await sql`update kernel.delivery d set state = 'waiting', due_at = now()
    where ${ofLoaded} and d.state = 'parked' and ${isHandled}`.execute(db);
  await sql`update kernel.delivery d set due_at = now()
    where ${ofLoaded} and d.state = 'waiting' and d.due_at = 'infinity' and not exists (
      select from kernel.delivery dead where dead.county_id = d.county_id and dead.subscriber = d.subscriber
        and dead.key = d.key and dead.state = 'dead')`.execute(db);
}

async function subscriptionsOf(database: PostgresDatabase, countyId: string): Promise<SubscriptionRow[]> {
  return database.kernel.selectFrom('subscription').selectAll().where('county_id', '=', countyId).execute();
}

/** Nearly always so at a start: then nobody needs the lock. */
function isInSync(
  rows: readonly SubscriptionRow[],
  wanted: readonly { plugin: string; name: string; version: number }[],
  loadedPlugins: readonly string[],
  enabledPlugins: readonly string[],
): boolean {
  const active = rows.filter(row => row.is_active);
  const isActive = (event: { plugin: string; name: string; version: number }) =>
    active.some(
      row =>
        row.subscriber === event.plugin &&
        row.event_name === event.name &&
        row.event_version === event.version,
    );
  const loaded = new Set(loadedPlugins);
  const expected = active.filter(row => loaded.has(row.subscriber));
  return (
    wanted.every(isActive) &&
    expected.length === wanted.length &&
    active.every(row => enabledPlugins.includes(row.subscriber))
  );
}
