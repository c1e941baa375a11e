import type { SessionFinding } from './session-lookup.ts';

interface Remembered {
  readonly finding: SessionFinding;
  readonly sessionId: string;
  readonly accountId: string;
  readonly countyId: string;
  readonly until: number;
}

/** What a revocation concerns: `account:<id>`, `session:<id>` or `county:<id>`. */
export type Revocation = `account:${string}` | `session:${string}` | `county:${string}`;

/** The channel on which hosts tell each other of revocations. */
export const revocationChannel = 'peixun_revocation';

/**
 * Findings of the last seconds, so that a page's dozen requests ask the database once. A revocation empties what
 * it concerns at once; a lost message costs at most the seconds that are remembered.
 */
export class SessionMemory {
  readonly #entries = new Map<string, Remembered>();
  readonly #seconds: number;
  readonly #capacity: number;
  #revocations = 0;

  constructor(options: { seconds?: number; capacity?: number } = {}) {
    this.#seconds = options.seconds ?? 5;
    this.#capacity = options.capacity ?? 10_000;
  }

  /** @param signedToken the cookie's value: whoever brings it again need not have its signature verified again. */
  recall(signedToken: string, countyId: string, now: Date): SessionFinding | undefined {
    const entry = this.#entries.get(`${countyId} ${signedToken}`);
    return entry && entry.until > now.getTime() ? entry.finding : undefined;
  }

  /** Looks up, and keeps what is found unless something was revoked meanwhile: it may tell of before. */
  async remember(
    signedToken: string,
    countyId: string,
    now: Date,
    lookUp: () => Promise<SessionFinding>,
  ): Promise<SessionFinding> {
    const revocations = this.#revocations;
    const finding = await lookUp();
    if (revocations === this.#revocations) this.#keep(signedToken, countyId, finding, now);
    return finding;
  }

  #keep(signedToken: string, countyId: string, finding: SessionFinding, now: Date): void {
    if (finding.kind !== 'member') return;
    const key = `${countyId} ${signedToken}`;
    const { sessionId, accountId } = finding.principal;
    const until = Math.min(now.getTime() + this.#seconds * 1000, finding.expiresAt.getTime());
    this.#entries.delete(key);
    this.#entries.set(key, { finding, sessionId, accountId, countyId, until });
    if (this.#entries.size > this.#capacity) this.#entries.delete(this.#entries.keys().next().value!);
  }

  revoke(revocation: string): void {
    this.#revocations += 1;
    const [kind, id] = revocation.split(':', 2);
    for (const [key, entry] of this.#entries) {
      const concerned =
        kind === 'session' ? entry.sessionId : kind === 'account' ? entry.accountId : entry.countyId;
      if (concerned === id) this.#entries.delete(key);
    }
  }

  clear(): void {
    this.#revocations += 1;
    this.#entries.clear();
  }
}
