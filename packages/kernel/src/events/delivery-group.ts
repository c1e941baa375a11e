import type { PublishedEvent } from '@peixun/plugin-api';
import { sql } from 'kysely';
import type { Scope } from '../storage/database.ts';
import type { ScopedTransaction } from '../storage/open-transaction.ts';
import type { PostgresDatabase } from '../storage/postgres-database.ts';

/** The events of one key for one subscriber: handled one after the other. */
export interface DeliveryGroup {
  readonly countyId: string;
  /** The plugin's id. */
  readonly subscriber: string;
  readonly key: string;
}

/** What waits at the head of a group. */
export interface DueDelivery {
  readonly attempts: number;
  readonly isDue: boolean;
  readonly event: PublishedEvent;
}

interface DeliveryRow {
  sequence: number;
  attempts: number;
  is_due: boolean;
  id: string;
  name: string;
  version: number;
  key: string;
  occurred_at: Date | string;
  payload: unknown;
}

export function groupScope({ countyId, subscriber }: DeliveryGroup): Scope {
  return { schema: 'kernel', countyId, actor: `system:${subscriber}`, units: '*' };
}

/**
 * Takes the group for this transaction and reads what waits, in order, up to the first that is not due.
 *
 * @returns nothing when another host is at it.
 */
export async function takeGroup(
  tx: ScopedTransaction,
  group: DeliveryGroup,
  limit: number,
): Promise<DueDelivery[]> {
  const { countyId, subscriber, key } = group;
  // Sent together; the second statement sees all that was committed when the first got the lock.
  const [lock, deliveries] = await Promise.all([
    sql<{ held: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${`delivery ${countyId} ${subscriber} ${key}`}, 0)) as held`.execute(
      tx.db,
    ),
    sql<DeliveryRow>`
      select d.sequence, d.attempts, d.due_at <= now() as is_due, l.id, l.name, l.version, l.key, l.occurred_at, l.payload
      from kernel.delivery d
      join kernel.event_log l on l.county_id = d.county_id and l.sequence = d.sequence
      where d.county_id = ${countyId} and d.subscriber = ${subscriber} and d.key = ${key}
        and d.state <> 'parked'
      order by d.sequence limit ${limit}`.execute(tx.db),
  ]);
  if (lock.rows[0]?.held !== true) return [];
  return deliveries.rows.map(({ sequence, attempts, is_due, occurred_at, ...event }) => ({
    attempts,
    isDue: is_due,
    event: { ...event, sequence: BigInt(sequence), occurredAt: new Date(occurred_at) },
  }));
}

/** The statement that takes handled events off the group. */
export function removeDeliveries(
  database: PostgresDatabase,
  { countyId, subscriber, key }: DeliveryGroup,
  handled: readonly bigint[],
) {
  const query = sql`
    delete from kernel.delivery
    where county_id = ${countyId} and subscriber = ${subscriber} and key = ${key}
      and sequence = any (${handled.map(String)}::bigint[])`;
  return { compile: () => query.compile(database.builder()) };
}

/** Lets the whole group wait until its head is due again. */
export async function postpone(
  database: PostgresDatabase,
  { countyId, subscriber, key }: DeliveryGroup,
): Promise<void> {
  await sql`
    with head as (
      select due_at, state from kernel.delivery
      where county_id = ${countyId} and subscriber = ${subscriber} and key = ${key}
        and state <> 'parked'
      order by sequence limit 1)
    update kernel.delivery d set due_at = head.due_at
    from head
    where county_id = ${countyId} and subscriber = ${subscriber} and key = ${key} and d.due_at < head.due_at`.execute(
    database.kernel,
  );
}

/** Writes a failure of the group's head down: another attempt later, or a dead letter that stops the group. */
export async function recordFailure(
  database: PostgresDatabase,
  group: DeliveryGroup,
  failure: { readonly sequence: bigint; readonly reason: string; readonly retryAfter: number | undefined },
): Promise<void> {
  const { countyId, subscriber, key } = group;
  const dueAt =
    failure.retryAfter === undefined
      ? sql`'infinity'`
      : sql`now() + ${failure.retryAfter / 1000} * interval '1 second'`;
  await sql`
    update kernel.delivery set attempts = attempts + 1, last_error = ${failure.reason.slice(0, 2000)},
      state = ${failure.retryAfter === undefined ? 'dead' : 'waiting'}, due_at = ${dueAt}
    where county_id = ${countyId} and subscriber = ${subscriber} and key = ${key}
      and sequence = ${failure.sequence} and state <> 'parked'`.execute(database.kernel);
  await postpone(database, group);
}
