import type { AnonymousBoxToken, Logger, PersonalData } from '@peixun/plugin-api';
import { anonymousGroupSize } from '@peixun/plugin-api';
import { sql, type Compilable } from 'kysely';
import { randomInt, randomUUID } from 'node:crypto';
import type { OpenTransaction, Scope } from '../storage/database.ts';
import { kernelScope } from '../storage/scope-statement.ts';
import type { PostgresDatabase } from '../storage/postgres-database.ts';
import { eventErrors } from './errors.ts';
import { repeat, type Repetition } from './repeat.ts';
import type { EventTables } from './tables.ts';

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

interface WaitingGroup {
  readonly county_id: string;
  readonly box: string;
  readonly group_hash: Buffer;
  readonly is_closed: boolean;
}

interface AnswerRow {
  id: string;
  group_hash: Buffer;
  sealed: Buffer;
}

/**
 * Answers that nobody can trace. One is written in a transaction of its own, encrypted, under a random id and a
 * hash of its group; it leaves with at least four others of the group, all of them shuffled and written by one
 * transaction, at a time that has nothing to do with anybody's request. When a group is closed, the few that found
 * no company are deleted.
 */
export class AnonymousBoxes {
  readonly #options: AnonymousBoxesOptions;
  #moving: Repetition | undefined;

  constructor(options: AnonymousBoxesOptions) {
    this.#options = options;
  }

  /**
   * @param answer checked already.
   * @throws `ANONYMOUS_GROUP_CLOSED`.
   */
  async drop(countyId: string, token: AnonymousBoxToken, answer: unknown): Promise<void> {
    const { database, personalData } = this.#options;
    const group = this.#groupHash(token, token.group(answer as never));
    const { numAffectedRows } = await sql`
      insert into kernel.anonymous_answer (county_id, id, box, group_hash, sealed)
      select ${countyId}::text, ${randomUUID()}::uuid, ${token.id}::text, ${group}::bytea,
        ${personalData.encrypt(JSON.stringify(answer))}::bytea
      where not exists (
        select from kernel.closed_anonymous_group
        where county_id = ${countyId} and box = ${token.id} and group_hash = ${group})`.execute(
      database.kernel,
    );
    if (numAffectedRows === 0n) throw eventErrors.ANONYMOUS_GROUP_CLOSED();
  }

  /** The statement that ends a group when its transaction commits; what is left of it goes at the next move. */
  closeStatement(countyId: string, token: AnonymousBoxToken, group: string): Compilable<unknown> {
    return this.#options.database
      .builder<EventTables>()
      .insertInto('closed_anonymous_group')
      .values({ county_id: countyId, box: token.id, group_hash: this.#groupHash(token, group) })
      .onConflict(conflict => conflict.doNothing());
  }

  #groupHash(token: AnonymousBoxToken, group: string): Uint8Array {
    return this.#options.personalData.blindIndex(`anonymous-box ${token.id}`, group);
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

  /** Moves every group that is large enough, and clears away what is left of those that are closed. */
  async moveAnswers(): Promise<void> {
    const { rows } = await sql<WaitingGroup>`
      select * from (
        select county_id, box, group_hash, count(*) >= ${anonymousGroupSize} as is_large,
          exists (select from kernel.closed_anonymous_group c
            where c.county_id = a.county_id and c.box = a.box and c.group_hash = a.group_hash) as is_closed
        from kernel.anonymous_answer a group by county_id, box, group_hash) as waiting
      where is_large or is_closed`.execute(this.#options.database.kernel);
    const boxes = this.#options.boxes();
    for (const row of rows) {
      const box = boxes.find(({ countyId, box: id }) => countyId === row.county_id && id === row.box);
      if (box) await this.#moveGroup(box, row);
    }
  }

  async #moveGroup(box: EnabledBox, { group_hash: group, is_closed: isClosed }: WaitingGroup): Promise<void> {
    const { database, personalData, receive, scopeOf, log } = this.#options;
    const scope = scopeOf(box.countyId, box.plugin);
    try {
      await database.scopedTransaction(kernelScope(scope), async tx => {
        // Of two hosts one deletes; the other finds too few and leaves them alone.
        const { rows } = await sql<AnswerRow>`
          delete from kernel.anonymous_answer
          where county_id = ${box.countyId} and box = ${box.box} and group_hash = ${group}
          returning id, group_hash, sealed`.execute(tx.db);
        if (rows.length < anonymousGroupSize) {
          if (isClosed || rows.length === 0) return;
          throw new TooFewAnswers();
        }
        const answers = rows.map(({ sealed }) => JSON.parse(personalData.decrypt(sealed)) as unknown);
        tx.enter(scope);
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
