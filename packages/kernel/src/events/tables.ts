import type { ColumnType, Generated } from 'kysely';

/** What happened, for good. */
export interface EventLogTable {
  county_id: string;
  sequence: Generated<number>;
  id: string;
  name: string;
  version: number;
  key: string;
  payload: ColumnType<unknown, string, never>;
  occurred_at: Date;
}

/** Which events a plugin gets in a county. */
export interface SubscriptionTable {
  county_id: string;
  /** The plugin's id. */
  subscriber: string;
  event_name: string;
  event_version: number;
  /** While the plugin is disabled nothing is delivered, and `seen_sequence` tells what it knew of. */
  is_active: boolean;
  seen_sequence: number;
}

/** An event that a subscriber has not handled yet. */
export interface DeliveryTable {
  county_id: string;
  subscriber: string;
  sequence: number;
  key: string;
  /** Parked: the version that serves has no handler of it, and another may. */
  state: Generated<'waiting' | 'dead' | 'parked'>;
  attempts: Generated<number>;
  /** Not before; infinite behind a dead letter of the same key. */
  due_at: Generated<Date>;
  last_error: string | null;
}

/** A run of a job, waiting, at work or over. */
export interface JobRunTable {
  county_id: string;
  id: string;
  plugin: string;
  job: string;
  input: ColumnType<unknown, string, never>;
  /** Who started it: an account's id or `system:<plugin>`. */
  actor: string;
  state: Generated<'waiting' | 'running' | 'done' | 'failed'>;
  done: Generated<number>;
  total: Generated<number>;
  result: ColumnType<unknown, string | null, string | null>;
  error: ColumnType<
    { code: string; title: { 'zh-CN': string; en: string } } | null,
    string | null,
    string | null
  >;
  /** The host at work. */
  host_id: string | null;
  attempts: Generated<number>;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
}

/** When a scheduled job is due next. */
export interface JobScheduleTable {
  county_id: string;
  job: string;
  /** The schedule and time zone that `due_at` was reckoned from. */
  schedule: string;
  due_at: Date;
}

/** A host that lives says so every few seconds. */
export interface HostLeaseTable {
  id: string;
  seen_at: Date;
  /** The version of each plugin that it serves, by county. */
  versions: Generated<unknown>;
}

/** An answer that waits until it can leave in company. */
export interface AnonymousAnswerTable {
  county_id: string;
  /** Random, and nothing else. */
  id: string;
  box: string;
  group_hash: Uint8Array;
  sealed: Uint8Array;
}

/** A group that takes no more answers. */
export interface ClosedAnonymousGroupTable {
  county_id: string;
  box: string;
  group_hash: Uint8Array;
}

/** A closed group whose last answers have yet to be handed over. */
export interface ClosingAnonymousGroupTable extends ClosedAnonymousGroupTable {
  /** Its name, encrypted. */
  sealed_group: Uint8Array;
}

export interface EventTables {
  event_log: EventLogTable;
  subscription: SubscriptionTable;
  delivery: DeliveryTable;
  job_run: JobRunTable;
  job_schedule: JobScheduleTable;
  host_lease: HostLeaseTable;
  anonymous_answer: AnonymousAnswerTable;
  closed_anonymous_group: ClosedAnonymousGroupTable;
  closing_anonymous_group: ClosingAnonymousGroupTable;
}
