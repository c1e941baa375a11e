import type { AnonymousBoxToken, Logger, PersonalData } from '@peixun/plugin-api';
import { anonymousGroupSize } from '@peixun/plugin-api';
import type { Compilable } from 'kysely';
import { randomInt } from 'node:crypto';
import { Turns } from '../host/turns.ts';
import type { OpenTransaction, Scope } from '../storage/database.ts';
import { kernelScope } from '../storage/scope-statement.ts';
import type { PostgresDatabase } from '../storage/postgres-database.ts';
import {
  closeStatement,
  closingGroups,
  fullGroups,
  insertAnswer,
  takeAnswers,
  takeClosing,
  type AnonymousGroup,
} from './anonymous-group.ts';
import { eventErrors } from './errors.ts';
import { repeat, type Repetition } from './repeat.ts';

/** A box whose plugin is enabled in a county and loaded by this host. */
export interface EnabledBox {
  readonly countyId: string;
  readonly plugin: string;
  /** `needs-analysis/survey-answers`. */
  readonly box: string;
}

/** What leaves a box in one transaction. */
export interface AnonymousHandover {
  /** None, or at least five. */
  readonly answers: readonly unknown[];
  /** The name of the group when it was closed: these are its last answers. */
  readonly finished: string | undefined;
}

export interface AnonymousBoxesOptions {
  readonly database: PostgresDatabase;
  readonly personalData: PersonalData;
  readonly log: Logger;
  readonly boxes: () => readonly EnabledBox[];
  /** The scope in which a plugin receives answers: its schema, all units. */
  readonly scopeOf: (countyId: string, plugin: string) => Scope;
  /** Hands over to the plugin in the open transaction. */
  readonly handOver: (box: EnabledBox, tx: OpenTransaction, handover: AnonymousHandover) => Promise<void>;
  /** Milliseconds between moves; 5,000 unless told. */
  readonly interval?: number;
}

/**
 * Answers that nobody can trace. One is written in a transaction of its own, encrypted, under a random id and a
 * hash of its group; it leaves with at least four others of the group, all of them shuffled and written by one
 * transaction, at a time that has nothing to do with the request of anybody who answered. Five stay behind until the
 * group is closed, so that the last ones have company; only of a group that never had five the answers are deleted.
 */
export class AnonymousBoxes {
  readonly #options: AnonymousBoxesOptions;
  #moving: Repetition | undefined;
  readonly #moves = new Turns();

  constructor(options: AnonymousBoxesOptions) {
    this.#options = options;
  }

  /**
   * @param answer checked already.
   * @throws `ANONYMOUS_GROUP_CLOSED`.
   */
  async drop(countyId: string, token: AnonymousBoxToken, answer: unknown): Promise<void> {
    const { database, personalData } = this.#options;
    const group = this.#groupOf(countyId, token, token.group(answer as never));
    const sealed = personalData.encrypt(JSON.stringify(answer));
    const scope: Scope = { schema: 'kernel', countyId, actor: '', units: '*' };
    const isTaken = await database.transaction(scope, tx => insertAnswer(tx, group, sealed));
    if (!isTaken) throw eventErrors.ANONYMOUS_GROUP_CLOSED();
  }

  /** The statement that ends a group when its transaction commits; call `wake` then. */
  closeStatement(countyId: string, token: AnonymousBoxToken, group: string): Compilable<unknown> {
    const { database, personalData } = this.#options;
    return closeStatement(database, this.#groupOf(countyId, token, group), personalData.encrypt(group));
  }

  #groupOf(countyId: string, { id }: AnonymousBoxToken, name: string): AnonymousGroup {
    const hash = this.#options.personalData.blindIndex(`anonymous-box ${id}`, name);
    return { countyId, box: id, hash };
  }

  start(): void {
    this.#moving = repeat(this.#options.interval ?? 5_000, () => this.moveAnswers(), this.#warn);
  }

  async stop(): Promise<void> {
    await this.#moving?.stop();
    await this.#moves.over();
  }

  /** Moves what a commit has closed without waiting for the next turn. */
  wake(): void {
    this.moveAnswers().catch(this.#warn);
  }

  #warn = (error: unknown): void => {
    this.#options.log.warn('Moving anonymous answers failed', { error });
  };

  /**
   * Ends the groups that are closed, and moves answers of those that are large enough. Resolves when every group that
   * was closed before the call has been handed over, or its plugin has refused it: that is logged and tried again.
   */
  moveAnswers(): Promise<void> {
    return this.#moves.take(() => this.#move());
  }

  async #move(): Promise<void> {
    const { database } = this.#options;
    for (const group of await closingGroups(database)) {
      await this.#handOver(group, async tx => {
        const name = await takeClosing(tx, group);
        return name && { answers: await takeAnswers(tx, group, 0), name };
      });
    }
    for (const group of await fullGroups(database)) {
      await this.#handOver(group, async tx => ({
        answers: await takeAnswers(tx, group, anonymousGroupSize),
      }));
    }
  }

  /** @param take answers nothing when another host has handed the group over. */
  async #handOver(
    group: AnonymousGroup,
    take: (tx: OpenTransaction) => Promise<{ answers: Buffer[]; name?: Buffer } | undefined>,
  ): Promise<void> {
    const { database, personalData, boxes, handOver, scopeOf, log } = this.#options;
    const box = boxes().find(({ countyId, box: id }) => countyId === group.countyId && id === group.box);
    if (!box) return;
    try {
      const scope = scopeOf(box.countyId, box.plugin);
      await database.scopedTransaction(
        kernelScope(scope),
        async tx => {
          const taken = await take(tx);
          if (!taken) return;
          const { name, answers } = taken;
          const isEnough = answers.length >= anonymousGroupSize;
          // Of two hosts one takes them; the other, that comes too late, must not part the few that came since.
          if (!isEnough && name === undefined) throw new TooFewAnswers();
          tx.enter(scope);
          await handOver(box, tx, {
            answers: isEnough
              ? shuffled(answers.map(sealed => JSON.parse(personalData.decrypt(sealed)) as unknown))
              : [],
            finished: name && personalData.decrypt(name),
          });
        },
        scope,
      );
    } catch (error) {
      if (error instanceof TooFewAnswers) return;
      // The code alone: a message could quote an answer.
      const { code } = error as { code?: string };
      log.error('A plugin did not take its anonymous answers', { county: box.countyId, box: box.box, code });
    }
  }
}

class TooFewAnswers extends Error {}

function shuffled<Item>(items: readonly Item[]): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}
