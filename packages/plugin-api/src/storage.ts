import type { Compilable, Kysely, Transaction as KyselyTransaction } from 'kysely';
import type { z } from 'zod';
import type { AnonymousBoxToken } from './anonymous-boxes.ts';
import type { EventToken } from './events.ts';
import type { JobToken } from './jobs.ts';
import type { Text } from './text.ts';

/** Builds one statement; it cannot run one. */
export type QueryBuilder<Database> = Pick<
  Kysely<Database>,
  'selectFrom' | 'with' | 'withRecursive' | 'fn' | 'dynamic' | 'selectNoFrom'
>;

/** What happened to what, for the audit trail. Ids only, never names. */
export interface AuditEntry {
  /** `need`, `teacher`. */
  readonly objectType: string;
  readonly objectId: string;
  /** Small facts that explain the change: `{ from: 'draft', to: 'published' }`. No personal data. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** A notice in a person's inbox. */
export interface Notice {
  readonly personIds: readonly string[];
  readonly title: Text;
  /** A path within the county: `/needs-analysis/surveys/…`. */
  readonly link?: string;
  /** What it is about, such as `survey/0198…`: by it `withdrawNotices` finds the notice again. */
  readonly subject?: string;
  /** The last day on which it is of use, `YYYY-MM-DD` in the county's time zone; afterwards inboxes leave it out. */
  readonly lastDay?: string;
}

/** An open transaction: everything in it commits together or not at all. */
export interface Transaction<Database> {
  /** The plugin's own schema; county and units are set, row-level security is on. */
  readonly db: KyselyTransaction<Database>;
  /**
   * Runs a statement whose answer is not needed, without waiting for it: it travels with the next one that is waited
   * for, or with the commit, and saves a round trip. Whatever it travels with fails when it does.
   */
  write(statement: Compilable<unknown>): void;
  /** Buffered; written by the kernel before commit, with its deliveries. */
  publish<Payload extends z.ZodType>(event: EventToken<Payload>, payload: z.input<Payload>): void;
  /** Adds what the audit row of this change says. */
  audit(entry: AuditEntry): void;
  /** The job starts after commit. Returns the id of its run. */
  startJob<Input extends z.ZodType>(job: JobToken<Input>, input: z.input<Input>): string;
  notify(notice: Notice): void;
  /**
   * Takes this plugin's earlier notices of a subject out of the inboxes, of everybody or of these people: what they
   * asked for is done or over. Notices of the same transaction stay.
   */
  withdrawNotices(subject: string, personIds?: readonly string[]): void;
  /**
   * Says that a group of an anonymous box is over: no answer is taken any more. Those that wait reach the plugin right
   * after the commit; of a group that never had five they are deleted, and nobody learns how many they were. Then the
   * box's `finish` is called.
   */
  closeAnonymousGroup(box: AnonymousBoxToken, group: string): void;
  /** Ids this transaction's time; the same for its whole length. */
  now(): Date;
  /** A UUID v7. */
  newId(): string;
}

export interface Storage<Database> {
  /** One statement, one round trip. Returns its rows. */
  read<Row>(query: (db: QueryBuilder<Database>) => Compilable<Row>): Promise<Row[]>;
  /**
   * @throws `SERVICE_IN_TRANSACTION` when `work` calls a service: that would starve the pool.
   */
  transaction<Result>(work: (tx: Transaction<Database>) => Promise<Result>): Promise<Result>;
}

/**
 * A step of a plugin's schema. `up` runs as the schema's owner with the schema as search path. The kernel adds
 * rights and row-level policies to every table afterwards and refuses a table whose primary key does not start
 * with `county_id`.
 */
export interface Migration {
  /** `0001-priorities`: sorted by name, never renamed. */
  readonly name: string;
  up(db: Kysely<unknown>): Promise<void>;
  /** For tests (up → down → up) only: production goes back by version. */
  down(db: Kysely<unknown>): Promise<void>;
}
