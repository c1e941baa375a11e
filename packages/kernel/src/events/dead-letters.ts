import { sql } from 'kysely';
import type { Database } from '../storage/database.ts';
import { eventErrors } from './errors.ts';

/** An event that a plugin could not handle. Later events of its key wait behind it. */
export interface DeadLetter {
  /** The event's id. */
  readonly eventId: string;
  /** The plugin that could not handle it. */
  readonly subscriber: string;
  readonly name: string;
  readonly version: number;
  readonly key: string;
  readonly occurredAt: Date;
  readonly attempts: number;
  readonly reason: string;
  /** Events of the same key that wait behind it. */
  readonly waitingBehind: number;
}

type Address = Pick<DeadLetter, 'eventId' | 'subscriber'>;

/** A county's dead letters, oldest first. */
export async function deadLetters(database: Database, countyId: string): Promise<DeadLetter[]> {
  const { rows } = await sql<DeadLetter>`
    select l.id as "eventId", d.subscriber, l.name, l.version, d.key, l.occurred_at as "occurredAt", d.attempts,
      d.last_error as reason,
      (select count(*) from kernel.delivery b where b.county_id = d.county_id and b.subscriber = d.subscriber
        and b.key = d.key and b.sequence > d.sequence and b.state <> 'parked') as "waitingBehind"
    from kernel.delivery d
    join kernel.event_log l on l.county_id = d.county_id and l.sequence = d.sequence
    where d.county_id = ${countyId} and d.state = 'dead'
    order by d.sequence`.execute(database.kernel);
  return rows;
}

/** Gives it and what waits behind it another chance. @throws `DEAD_LETTER_NOT_FOUND`. */
export async function replayDeadLetter(database: Database, countyId: string, letter: Address): Promise<void> {
  const { rows } = await sql`
    with dead as (${deadLetter(countyId, letter)})
    update kernel.delivery d set state = 'waiting', attempts = 0, due_at = now()
    from dead
    where d.county_id = ${countyId} and d.subscriber = dead.subscriber and d.key = dead.key
      and d.sequence >= dead.sequence and d.state <> 'parked'
    returning d.sequence`.execute(database.kernel);
  if (rows.length === 0) throw eventErrors.DEAD_LETTER_NOT_FOUND();
}

/** Gives it up; what waits behind it goes on. @throws `DEAD_LETTER_NOT_FOUND`. */
export async function discardDeadLetter(
  database: Database,
  countyId: string,
  letter: Address,
): Promise<void> {
  const { rows } = await sql`
    with dead as (${deadLetter(countyId, letter)}),
    discarded as (
      delete from kernel.delivery d using dead
      where d.county_id = ${countyId} and d.subscriber = dead.subscriber and d.key = dead.key
        and d.sequence = dead.sequence
      returning d.subscriber, d.key, d.sequence),
    released as (
      update kernel.delivery d set due_at = now()
      from dead
      where d.county_id = ${countyId} and d.subscriber = dead.subscriber and d.key = dead.key
        and d.sequence > dead.sequence and d.state <> 'parked')
    select sequence from discarded`.execute(database.kernel);
  if (rows.length === 0) throw eventErrors.DEAD_LETTER_NOT_FOUND();
}

function deadLetter(countyId: string, { eventId, subscriber }: Address) {
  return sql`
    select d.subscriber, d.key, d.sequence
    from kernel.delivery d
    join kernel.event_log l on l.county_id = d.county_id and l.sequence = d.sequence
    where d.county_id = ${countyId} and d.subscriber = ${subscriber} and l.id = ${eventId} and d.state = 'dead'`;
}
