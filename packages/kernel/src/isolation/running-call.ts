import type {
  Computation,
  ComputeOptions,
  Context,
  County,
  HandlerContext,
  PluginDefinition,
  ReportProgress,
  RuleSet,
  Transaction,
} from '@peixun/plugin-api';
import { CompiledQuery, type Kysely, type QueryResult } from 'kysely';
import { z } from 'zod';
import { isolationErrors } from './errors.ts';

/** What a call may reach: what the host itself made for it, and never a county, an actor or a unit by name. */
export interface Reach {
  readonly context?: Context;
  /** Its transaction is open already, under the number 0. */
  readonly handler?: HandlerContext;
  readonly migration?: Kysely<unknown>;
  readonly counties?: () => readonly County[];
  readonly reportProgress?: ReportProgress;
  /** Of a computation. */
  readonly shouldStop?: () => boolean;
  readonly definition?: PluginDefinition;
}

// oxlint-disable-next-line typescript/no-explicit-any -- the tables are known to the plugin alone
type PluginTransaction = Transaction<any>;

interface OpenTransaction {
  readonly tx: PluginTransaction;
  readonly commit: () => void;
  readonly undo: (reason: Error) => void;
  readonly ended: Promise<void>;
}

/** The host itself never runs what an isolated plugin computes. */
function ranElsewhere(): never {
  throw isolationErrors.NOT_PART_OF_CALL({ part: 'run' });
}

/** Two ways to end a computation: with the best it has, or without an answer. */
export type EndOfComputation = 'stop' | 'signal';

/** A call of an isolated plugin's code while it lasts: its transactions end with it. */
export class RunningCall {
  readonly #reach: Reach;
  readonly #transactions = new Map<number, OpenTransaction>();
  /** What it has computed, by the plugin's own numbers: each may be asked to stop, or be ended. */
  readonly #computations = new Map<number, Record<EndOfComputation, AbortController>>();
  #isOver = false;
  #opened = 0;

  constructor(reach: Reach) {
    this.#reach = reach;
  }

  /** @throws `NOT_PART_OF_CALL` for what this kind of call does not have. */
  get<Part extends keyof Reach>(part: Part): NonNullable<Reach[Part]> {
    const value = this.#reach[part];
    if (value === undefined) throw isolationErrors.NOT_PART_OF_CALL({ part });
    return value;
  }

  /** The handler's context has the same, and no more. */
  get settled(): Pick<Context, 'settings' | 'rule' | 'now'> {
    return this.#reach.context ?? this.get('handler');
  }

  /** Whether it changes tables, as their owner. */
  get migrates(): boolean {
    return this.#reach.migration !== undefined;
  }

  ruleSet(id: string): RuleSet {
    const found = this.get('definition').ruleSets?.find(ruleSet => ruleSet.id === id);
    if (!found) throw isolationErrors.NOT_PART_OF_CALL({ part: id });
    return found;
  }

  /** What the plugin said of a payload when it was loaded: others rely on it. */
  payloadOf(name: string, version: number): z.ZodType {
    const published = this.get('definition').publishes?.find(
      event => event.name === name && event.version === version,
    );
    return published?.payload ?? z.unknown();
  }

  async begin(): Promise<number> {
    const number = (this.#opened += 1);
    const { promise, resolve: commit, reject: undo } = Promise.withResolvers<void>();
    await new Promise<void>((opened, failed) => {
      const ended = this.get('context').transaction(tx => {
        if (this.#isOver) throw isolationErrors.CALL_OVER();
        this.#transactions.set(number, { tx, commit, undo, ended });
        opened();
        return promise;
      });
      ended.catch(failed);
    });
    return number;
  }

  transaction(number: number): PluginTransaction {
    return number === 0 ? this.get('handler') : this.#open(number).tx;
  }

  async execute(number: number, sql: string, parameters: readonly unknown[]): Promise<QueryResult<unknown>> {
    const db = this.#reach.migration ?? this.transaction(number).db;
    const { rows, numAffectedRows } = await db.executeQuery(CompiledQuery.raw(sql, [...parameters]));
    return { rows, numAffectedRows };
  }

  async commit(number: number): Promise<void> {
    const { commit, ended } = this.#open(number);
    this.#transactions.delete(number);
    commit();
    await ended;
  }

  async undo(number: number): Promise<void> {
    const { undo, ended } = this.#open(number);
    this.#transactions.delete(number);
    undo(isolationErrors.CALL_OVER());
    await ended.catch(() => {});
  }

  async compute(
    number: number,
    computation: Omit<Computation, 'run'>,
    input: Uint8Array,
    onProgress: NonNullable<ComputeOptions['onProgress']>,
  ): Promise<unknown> {
    const ends = { stop: new AbortController(), signal: new AbortController() };
    this.#computations.set(number, ends);
    try {
      const { signal } = ends.signal;
      const options = { signal, stop: ends.stop.signal, onProgress };
      return await this.get('context').compute({ ...computation, run: ranElsewhere }, input, options);
    } finally {
      this.#computations.delete(number);
    }
  }

  endComputation(number: number, how: EndOfComputation): void {
    this.#computations.get(number)?.[how].abort();
  }

  /** Undoes what is open, and ends what is computed: nobody answers for it any more. */
  end(): void {
    this.#isOver = true;
    for (const { signal } of this.#computations.values()) signal.abort();
    for (const number of this.#transactions.keys()) void this.undo(number);
  }

  #open(number: number): OpenTransaction {
    const open = this.#transactions.get(number);
    if (!open) throw isolationErrors.CALL_OVER();
    return open;
  }
}
