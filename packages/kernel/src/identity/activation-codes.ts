import { createHmac, randomInt, randomUUIDv7 } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { IdentityTables } from './tables.ts';

/** Without characters that are read for one another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Milliseconds. */
export const activationValidFor = { printed: 30 * 24 * 60 * 60_000, sent: 10 * 60_000 };

/** Makes codes under a key that is not in the database, so that a copy of it opens no account. */
export class ActivationCodes {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /**
   * Issues a code for each account, in place of earlier ones. Printed codes hold for 30 days and have 59 bits;
   * sent ones are six digits for ten minutes, guarded by the count of attempts.
   *
   * @returns the codes, which are shown once and never stored.
   */
  async issue(
    db: Kysely<IdentityTables>,
    options: {
      countyId: string;
      accountIds: readonly string[];
      kind: 'printed' | 'sent';
      issuedBy: string | null;
      now: Date;
    },
  ): Promise<Map<string, string>> {
    const codes = new Map(options.accountIds.map(id => [id, newCode(options.kind)]));
    if (codes.size === 0) return codes;
    await db
      .deleteFrom('activation_code')
      .where('account_id', 'in', [...codes.keys()])
      .where('used_at', 'is', null)
      .execute();
    const rows = [...codes].map(([accountId, code]) => ({
      county_id: options.countyId,
      id: randomUUIDv7(),
      account_id: accountId,
      code_hash: this.#hash(accountId, code),
      kind: options.kind,
      issued_by: options.issuedBy,
      issued_at: options.now,
      expires_at: new Date(options.now.getTime() + activationValidFor[options.kind]),
      used_at: null,
    }));
    for (let start = 0; start < rows.length; start += 500) {
      await db
        .insertInto('activation_code')
        .values(rows.slice(start, start + 500))
        .execute();
    }
    return codes;
  }

  /** Uses a code up. False when it is wrong, used or expired. */
  async redeem(db: Kysely<IdentityTables>, accountId: string, typed: string, now: Date): Promise<boolean> {
    const used = await db
      .updateTable('activation_code')
      .set({ used_at: now })
      .where('account_id', '=', accountId)
      .where('code_hash', '=', this.#hash(accountId, typed))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('id')
      .execute();
    return used.length > 0;
  }

  #hash(accountId: string, code: string): Buffer {
    const plain = code.toUpperCase().replace(/[^0-9A-Z]/g, '');
    return createHmac('sha256', this.#secret).update(`activation ${accountId} ${plain}`).digest();
  }
}

function newCode(kind: 'printed' | 'sent'): string {
  if (kind === 'sent') return String(randomInt(0, 1_000_000)).padStart(6, '0');
  const characters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}
