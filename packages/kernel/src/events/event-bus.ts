import { isPeixunError, type Logger, type PublishedEvent } from '@peixun/plugin-api';
import { sql, type Compilable } from 'kysely';
import { withTimeLimit } from '../host/time-limit.ts';
import { Turns } from '../host/turns.ts';
import type { OpenTransaction, Scope } from '../storage/database.ts';
import type { ScopedTransaction } from '../storage/open-transaction.ts';
import type { PostgresDatabase } from '../storage/postgres-database.ts';
import {
  groupScope,
  postpone,
  recordFailure,
  removeDeliveries,
  takeGroup,
  type DeliveryGroup,
  type DueDelivery,
} from './delivery-group.ts';
import { eventErrors } from './errors.ts';
import { KeyedQueue } from './keyed-queue.ts';
import { publicationStatements, type Publication } from './publication.ts';
import { repeat, type Repetition } from './repeat.ts';
import { syncSubscriptions, type CountySubscriptions, type Subscriber } from './subscriptions.ts';

export interface EventBusOptions {
  readonly database: PostgresDatabase;
  readonly log: Logger;
  /** What is enabled in each county, and loaded by this host. Asked again at `refresh`. */
  readonly counties: () => readonly CountySubscriptions[];
  /** The scope in which a plugin handles events of a county: its schema, all units. */
  readonly scopeOf: (countyId: string, plugin: string) => Scope;
  /** Runs the plugin's handlers of the event in the open transaction. */
  readonly handle: (
    delivery: { readonly countyId: string; readonly plugin: string },
    tx: OpenTransaction,
    event: PublishedEvent,
  ) => Promise<void>;
  /** Milliseconds before attempt n + 1, or `undefined` for a dead letter; 1 s, 2 s, 4 s … up to ten attempts. */
  readonly retryDelay?: (attempts: number) => number | undefined;
  /** Milliseconds between looks for what other hosts left behind; 1,000 unless told. */
  readonly pollInterval?: number;
  /** Groups at work at once, 4 unless told; one plugin takes up all but one of them. */
  readonly concurrency?: number;
  /** Milliseconds that the events of one transaction may take; 60,000 unless told. */
  readonly timeLimit?: number;
}

/** Events handled in one transaction: their effects and their deliveries commit together. */
const batchSize = 50;

/** Delivers what was published: in order within a key, each event's effects once. */
export class EventBus {
  readonly #options: EventBusOptions;
  readonly #queue: KeyedQueue<DeliveryGroup>;
  /** By county, event and version: the plugins of this host that get it. */
  #subscribers = new Map<string, string[]>();
  #enabled: Subscriber[] = [];
  readonly #refreshes = new Turns();
  #polling: Repetition | undefined;

  constructor(options: EventBusOptions) {
    this.#options = options;
    this.#queue = new KeyedQueue(options.concurrency ?? 4, group => this.#work(group));
  }

  /** Takes over what is enabled now: in turns, so that what was enabled before does not come last. */
  refresh(): Promise<void> {
    return this.#refreshes.take(() => this.#refresh());
  }

  async #refresh(): Promise<void> {
    const counties = this.#options.counties();
    for (const county of counties) await syncSubscriptions(this.#options.database, county);
    this.#enabled = counties.flatMap(({ subscribers }) => subscribers);
    this.#subscribers = new Map();
    for (const { countyId, plugin, events } of this.#enabled) {
      for (const { name, version } of events) {
        const id = subscriptionId(countyId, name, version);
        this.#subscribers.set(id, [...(this.#subscribers.get(id) ?? []), plugin]);
      }
    }
  }

  /** Begins to deliver. */
  async start(): Promise<void> {
    await this.refresh();
    const { pollInterval = 1_000, log } = this.#options;
    this.#polling = repeat(
      pollInterval,
      () => this.#poll(),
      error => log.warn('Looking for events to deliver failed', { error }),
    );
  }

  /** Finishes the batches at work and takes no other. */
  async stop(): Promise<void> {
    await this.#polling?.stop();
    this.#enabled = [];
    await this.#queue.drain();
  }

  /** What a transaction that publishes writes before its commit. */
  statementsFor(
    countyId: string,
    publications: readonly Publication[],
    now: Date,
  ): readonly Compilable<unknown>[] {
    return publicationStatements(countyId, publications, now);
  }

  /** Delivers what was just committed without waiting for the next look. */
  wake(countyId: string, publications: readonly Publication[]): void {
    for (const { name, version, key } of publications) {
      for (const subscriber of this.#subscribers.get(subscriptionId(countyId, name, version)) ?? []) {
        this.#add({ countyId, subscriber, key });
      }
    }
  }

  /** Looks for due deliveries now: after a replay, and for what other hosts left behind. */
  async #poll(): Promise<void> {
    // Of a plugin that is far behind, what is found already would hide all else.
    const pairs = this.#enabled
      .filter(({ plugin }) => !this.#queue.isBusy(plugin))
      .map(({ countyId, plugin }) => ({ county: countyId, plugin }));
    const { rows } = await sql<DeliveryGroup>`
      select distinct county_id as "countyId", subscriber, key from (
        select county_id, subscriber, key from kernel.delivery
        where state = 'waiting' and due_at <= now() and (county_id, subscriber) in (
          select county, plugin from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as (county text, plugin text))
        order by due_at limit 1000) as due`.execute(this.#options.database.kernel);
    for (const group of rows) this.#add(group);
  }

  #add(group: DeliveryGroup): void {
    const { countyId, subscriber, key } = group;
    this.#queue.add(JSON.stringify([countyId, subscriber, key]), subscriber, group);
  }

  #isEnabled({ countyId, subscriber }: DeliveryGroup): boolean {
    return this.#enabled.some(enabled => enabled.countyId === countyId && enabled.plugin === subscriber);
  }

  async #work(group: DeliveryGroup): Promise<void> {
    try {
      while (this.#isEnabled(group) && (await this.#handleBatch(group, batchSize)));
    } catch (error) {
      this.#options.log.warn('Delivering events failed; it is tried again', {
        ...{ county: group.countyId, subscriber: group.subscriber },
        error,
      });
    }
  }

  /** @returns whether there may be more. */
  async #handleBatch(group: DeliveryGroup, limit: number): Promise<boolean> {
    let taken: DueDelivery[] = [];
    let current: DueDelivery | undefined;
    const { database, timeLimit = 60_000 } = this.#options;
    try {
      const scope = this.#options.scopeOf(group.countyId, group.subscriber);
      const work = async (tx: ScopedTransaction) => {
        taken = await takeGroup(tx, group, limit);
        const due = taken.slice(
          0,
          firstIndex(taken, delivery => !delivery.isDue),
        );
        if (due.length === 0) return;
        tx.enter(scope);
        const handled = due.map(({ event }) => event.sequence);
        tx.beforeCommit(() => [removeDeliveries(database, group, handled)]);
        const delivery = { countyId: group.countyId, plugin: group.subscriber };
        await withTimeLimit(timeLimit, async () => {
          for (current of due) await this.#options.handle(delivery, tx, current.event);
        });
        current = undefined;
      };
      await database.scopedTransaction(groupScope(group), work, scope);
    } catch (error) {
      return this.#afterFailure(group, taken, current, error);
    }
    if (taken[0]?.isDue === false) await postpone(database, group);
    return taken.length === limit && taken.every(delivery => delivery.isDue);
  }

  /**
   * The events before the failed one are handled again without it, so that only the failed one waits. Where it is
   * not known which one failed, as when the commit did, they go on one by one.
   */
  async #afterFailure(
    group: DeliveryGroup,
    taken: readonly DueDelivery[],
    failed: DueDelivery | undefined,
    error: unknown,
  ): Promise<boolean> {
    const index = failed ? taken.indexOf(failed) : Math.min(1, taken.length - 1);
    if (index > 0) return this.#handleBatch(group, index);
    const head = taken[0];
    if (!head) throw error;
    const { database, log, retryDelay = defaultRetryDelay } = this.#options;
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const retryAfter = isHopeless(error) ? undefined : retryDelay(head.attempts + 1);
    await recordFailure(database, group, { sequence: head.event.sequence, reason, retryAfter });
    log.warn(retryAfter === undefined ? 'An event became a dead letter' : 'Handling an event failed', {
      ...{ county: group.countyId, subscriber: group.subscriber, event: head.event.id },
      error,
    });
    return false;
  }
}

/** The payload is what it is: to try again changes nothing. */
function isHopeless(error: unknown): boolean {
  return isPeixunError(error) && error.code === eventErrors.EVENT_UNREADABLE().code;
}

function defaultRetryDelay(attempts: number): number | undefined {
  return attempts < 10 ? 1_000 * 2 ** (attempts - 1) : undefined;
}

function subscriptionId(countyId: string, name: string, version: number): string {
  return JSON.stringify([countyId, name, version]);
}

function firstIndex<Item>(items: readonly Item[], matches: (item: Item) => boolean): number {
  const index = items.findIndex(matches);
  return index < 0 ? items.length : index;
}
