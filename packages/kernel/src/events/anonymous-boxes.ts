import type { AnonymousBoxToken, Logger, PersonalData } from '@peixun/plugin-api';
import { anonymousGroupSize } from '@peixun/plugin-api';
import { sql } from 'kysely';
import { randomInt, randomUUID } from 'node:crypto';
import type { OpenTransaction, Scope } from '../storage/database.ts';
import { kernelScope } from '../storage/scope-statement.ts';
import type { PostgresDatabase } from '../storage/postgres-database.ts';
import { repeat, type Repetition } from './repeat.ts';

/** A box whose plugin is enabled in a county and loaded by this host. */
export interface EnabledBox {
  readonly countyId: string;
  readonly plugin: string;
  /** `needs-analysis/survey-answers`. */
  readonly box: string;
}

export interface AnonymousBoxesOptions {
  readonly database: PostgresDatabase;
  readonly personalData: PersonalData;
  readonly log: Logger;
  readonly boxes: () => readonly EnabledBox[];
  /** The scope in which a plugin receives answers: its schema, all units. */
  readonly scopeOf: (countyId: string, plugin: string) => Scope;
  /** Hands the answers to the plugin in the open transaction. */
  readonly receive: (box: EnabledBox, tx: OpenTransaction, answers: readonly unknown[]) => Promise<void>;
  /** Milliseconds between moves; 5,000 unless told. */
  readonly interval?: number;
}

interface AnswerRow {
  id: string;
  group_hash: Buffer;
  sealed: Buffer;
}

/**
 * Answers that nobody can trace. One is written in a transaction of its own, encrypted, under a random id and a
 * hash of its group; it leaves with at least four others of the group, all of them shuffled and written by one
 * transaction, at a time that has nothing to do with anybody's request.
 */
export class AnonymousBoxes {
  readonly #options: AnonymousBoxesOptions;
  #moving: Repetition | undefined;

  constructor(options: AnonymousBoxesOptions) {
    this.#options = options;
  }

  /** @param answer checked already. */
  async drop(countyId: string, token: AnonymousBoxToken, answer: unknown): Promise<void> {
    const { database, personalData } = this.#options;
    await database.kernel
      .insertInto('anonymous_answer')
      .values({
        county_id: countyId,
        id: randomUUID(),
        box: token.id,
        group_hash: personalData.blindIndex(`anonymous-box ${token.id}`, token.group(answer as never)),
        sealed: personalData.encrypt(JSON.stringify(answer)),
      })
      .execute();
  }

  start(): void {
    const { interval = 5_000, log } = this.#options;
    this.#moving = repeat(
      interval,
      () => this.moveAnswers(),
      error => log.warn('Moving anonymous answers failed', { error }),
    );
  }

  async stop(): Promise<void> {
    await this.#moving?.stop();
  }

  /** Moves every group that is large enough. */
  async moveAnswers(): Promise<void> {
    const { rows } = await sql<{ county_id: string; box: string; group_hash: Buffer }>`
      select county_id, box, group_hash from kernel.anonymous_answer
      group by county_id, box, group_hash having count(*) >= ${anonymousGroupSize}`.execute(
      this.#options.database.kernel,
    );
    const boxes = this.#options.boxes();
    for (const row of rows) {
      const box = boxes.find(({ countyId, box: id }) => countyId === row.county_id && id === row.box);
      if (box) await this.#moveGroup(box, row.group_hash);
    }
  }

  async #moveGroup(box: EnabledBox, group: Buffer): Promise<void> {
    const { database, personalData, receive, scopeOf, log } = this.#options;
    const scope = scopeOf(box.countyId, box.plugin);
    try {
      await database.scopedTransaction(kernelScope(scope), async tx => {
        // Of two hosts one deletes; the other finds too few and leaves them alone.
        const { rows } = await sql<AnswerRow>`
          delete from kernel.anonymous_answer
          where county_id = ${box.countyId} and box = ${box.box} and group_hash = ${group}
          returning id, group_hash, sealed`.execute(tx.db);
        if (rows.length === 0) return;
        if (rows.length < anonymousGroupSize) throw new TooFewAnswers();
        const answers = rows.map(({ sealed }) => JSON.parse(personalData.decrypt(sealed)) as unknown);
        await tx.enter(scope);
        await receive(box, tx, shuffled(answers));
      });
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
