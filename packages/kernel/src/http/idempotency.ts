import type { PersonalData } from '@peixun/plugin-api';
import { sql, type Compilable, type Kysely } from 'kysely';
import { createHash } from 'node:crypto';
import { hostErrors } from './errors.ts';
import type { HttpTables } from './tables.ts';

/** A key of one account in one county. */
export interface IdempotencyKey {
  readonly countyId: string;
  readonly accountId: string;
  readonly key: string;
}

export interface StoredAnswer {
  readonly status: number;
  readonly body: string;
}

/** Seconds after which a reservation of a host that died may be taken over. */
const reservationSeconds = 90;

/** @throws `IDEMPOTENCY_KEY_INVALID`. */
export function checkIdempotencyKey(key: string): string {
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw hostErrors.IDEMPOTENCY_KEY_INVALID();
  return key;
}

/** What makes two requests the same: method, address and body. */
export function requestHash(method: string, address: string, body: Uint8Array): Uint8Array {
  return createHash('sha256').update(`${method} ${address}\n`).update(body).digest();
}

/**
 * Sees to it that a command with a key is carried out once. The transaction that makes the change marks the key,
 * so that a host that dies between change and answer repeats nothing.
 */
export class IdempotencyStore {
  readonly #db: Kysely<HttpTables>;
  readonly #cipher: Pick<PersonalData, 'encrypt' | 'decrypt'>;

  constructor(db: Kysely<HttpTables>, cipher: Pick<PersonalData, 'encrypt' | 'decrypt'>) {
    this.#db = db;
    this.#cipher = cipher;
  }

  /**
   * @returns the answer of the first time, or `undefined` when this is it.
   * @throws `IDEMPOTENCY_KEY_REUSED`, `IDEMPOTENCY_IN_PROGRESS`, `IDEMPOTENCY_ANSWER_LOST`.
   */
  async reserve(id: IdempotencyKey, hash: Uint8Array, now: Date): Promise<StoredAnswer | undefined> {
    const reserved = await this.#db
      .insertInto('idempotency_key')
      .values({
        ...columnsOf(id),
        request_hash: hash,
        reserved_until: new Date(now.getTime() + reservationSeconds * 1000),
        committed: false,
        created_at: now,
      })
      .onConflict(conflict =>
        conflict
          .columns(['county_id', 'account_id', 'key'])
          .doUpdateSet(eb => ({ reserved_until: eb.ref('excluded.reserved_until') }))
          .where('idempotency_key.reserved_until', '<', now)
          .where('idempotency_key.committed', '=', false)
          .where('idempotency_key.status', 'is', null)
          .where('idempotency_key.request_hash', '=', sql<Uint8Array>`excluded.request_hash`),
      )
      .returning('key')
      .executeTakeFirst();
    if (reserved) return undefined;
    const found = await this.#select(id);
    if (!found) throw hostErrors.IDEMPOTENCY_IN_PROGRESS();
    if (!Buffer.from(found.request_hash).equals(hash)) throw hostErrors.IDEMPOTENCY_KEY_REUSED();
    if (found.status !== null && found.body !== null) {
      return { status: found.status, body: this.#cipher.decrypt(found.body) };
    }
    const isLost = found.committed && found.reserved_until < now;
    throw isLost ? hostErrors.IDEMPOTENCY_ANSWER_LOST() : hostErrors.IDEMPOTENCY_IN_PROGRESS();
  }

  /** Written by the transaction that makes the change. */
  commitStatement(id: IdempotencyKey): Compilable<unknown> {
    return whereKey(
      this.#db.withSchema('kernel').updateTable('idempotency_key').set({ committed: true }),
      id,
    );
  }

  async keep(id: IdempotencyKey, answer: StoredAnswer): Promise<void> {
    const body = this.#cipher.encrypt(answer.body);
    await whereKey(
      this.#db.updateTable('idempotency_key').set({ status: answer.status, body }),
      id,
    ).execute();
  }

  /** Frees a key whose command failed before it changed anything. */
  async release(id: IdempotencyKey): Promise<void> {
    await whereKey(this.#db.deleteFrom('idempotency_key').where('committed', '=', false), id).execute();
  }

  #select(id: IdempotencyKey) {
    return whereKey(this.#db.selectFrom('idempotency_key').selectAll(), id).executeTakeFirst();
  }
}

function columnsOf({ countyId, accountId, key }: IdempotencyKey) {
  return { county_id: countyId, account_id: accountId, key };
}

function whereKey<
  Query extends { where(column: keyof HttpTables['idempotency_key'], operator: '=', value: string): Query },
>(query: Query, { countyId, accountId, key }: IdempotencyKey): Query {
  return query.where('county_id', '=', countyId).where('account_id', '=', accountId).where('key', '=', key);
}
