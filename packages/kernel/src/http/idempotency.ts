import type { PersonalData, UploadedFile } from '@peixun/plugin-api';
import { sql, type Compilable, type Kysely } from 'kysely';
import { createHash } from 'node:crypto';
import { isHostLost } from '../events/host-lease.ts';
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

/** Seconds after which a reservation ends also where its host lives: it may have been unable to write the end down. */
const reservationSeconds = 90;

/** @throws `IDEMPOTENCY_KEY_INVALID`. */
export function checkIdempotencyKey(key: string): string {
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw hostErrors.IDEMPOTENCY_KEY_INVALID();
  return key;
}

/** What makes two requests the same: method, address and body; of an upload its file, which each sending frames anew. */
export function requestHash(method: string, address: string, body: Uint8Array | UploadedFile): Uint8Array {
  const { name, bytes } = body instanceof Uint8Array ? { name: '', bytes: body } : body;
  return createHash('sha256').update(`${method} ${address}\n${name}`).update(bytes).digest();
}

/**
 * Sees to it that a command with a key is carried out once. The transaction that makes the change marks the key,
 * so that a host that dies between change and answer repeats nothing. A reservation ends with the lease of its host.
 */
export class IdempotencyStore {
  readonly #db: Kysely<HttpTables>;
  readonly #cipher: Pick<PersonalData, 'encrypt' | 'decrypt'>;

  readonly #hostId: string;

  /** @param hostId under which this host renews its lease. */
  constructor(db: Kysely<HttpTables>, cipher: Pick<PersonalData, 'encrypt' | 'decrypt'>, hostId: string) {
    this.#db = db;
    this.#cipher = cipher;
    this.#hostId = hostId;
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
        host_id: this.#hostId,
        committed: false,
        created_at: now,
      })
      .onConflict(conflict =>
        conflict
          .columns(['county_id', 'account_id', 'key'])
          .doUpdateSet(eb => ({
            reserved_until: eb.ref('excluded.reserved_until'),
            host_id: eb.ref('excluded.host_id'),
          }))
          .where(this.#isOver(now))
          .where('idempotency_key.committed', '=', false)
          .where('idempotency_key.status', 'is', null)
          .where('idempotency_key.request_hash', '=', sql<Uint8Array>`excluded.request_hash`),
      )
      .returning('key')
      .executeTakeFirst();
    if (reserved) return undefined;
    const found = await this.#select(id, now);
    if (!found) throw hostErrors.IDEMPOTENCY_IN_PROGRESS();
    if (!Buffer.from(found.request_hash).equals(hash)) throw hostErrors.IDEMPOTENCY_KEY_REUSED();
    if (found.status !== null && found.body !== null) {
      return { status: found.status, body: this.#cipher.decrypt(found.body) };
    }
    const isLost = found.committed && found.isOver;
    throw isLost ? hostErrors.IDEMPOTENCY_ANSWER_LOST() : hostErrors.IDEMPOTENCY_IN_PROGRESS();
  }

  /**
   * Written by the transaction that makes the change. Where the reservation is this host's no more, since another has
   * taken it over or it was released when the time was over, it divides by zero, and the change is undone.
   */
  commitStatement(id: IdempotencyKey): Compilable<unknown> {
    const db = this.#db.withSchema('kernel');
    const own = db
      .updateTable('idempotency_key')
      .set({ committed: true })
      .where('host_id', '=', this.#hostId)
      .returning('key');
    return db
      .with('marked', () => whereKey(own, id))
      .selectFrom('marked')
      .select(sql`1 / count(*)`.as('marked'));
  }

  async keep(id: IdempotencyKey, answer: StoredAnswer): Promise<void> {
    const body = this.#cipher.encrypt(answer.body);
    const update = this.#db.updateTable('idempotency_key').set({ status: answer.status, body });
    await whereKey(update.where('host_id', '=', this.#hostId), id).execute();
  }

  /** Frees a key whose command failed before it changed anything. */
  async release(id: IdempotencyKey): Promise<void> {
    const uncommitted = this.#db.deleteFrom('idempotency_key').where('committed', '=', false);
    await whereKey(uncommitted.where('host_id', '=', this.#hostId), id).execute();
  }

  #select(id: IdempotencyKey, now: Date) {
    const select = this.#db.selectFrom('idempotency_key').selectAll().select(this.#isOver(now).as('isOver'));
    return whereKey(select, id).executeTakeFirst();
  }

  /** Whether nobody is at work under a reservation any more. */
  #isOver(now: Date) {
    return sql<boolean>`(idempotency_key.reserved_until < ${now}
      or idempotency_key.host_id is distinct from ${this.#hostId}::uuid
        and ${isHostLost('idempotency_key.host_id')})`;
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
