/** So many requests at once, and so many a second after that. */
export interface RateLimit {
  readonly burst: number;
  readonly perSecond: number;
}

/** Counts requests by caller. Callers who have been quiet long enough are forgotten. */
export class RateLimiter {
  readonly #limit: RateLimit;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(limit: RateLimit) {
    this.#limit = limit;
  }

  /**
   * @param now Milliseconds.
   * @returns seconds to wait; 0 when the request may pass.
   */
  take(caller: string, now: number): number {
    const { burst, perSecond } = this.#limit;
    const bucket = this.#buckets.get(caller) ?? { tokens: burst, at: now };
    // A clock that is put back takes nothing from anybody.
    const passed = Math.max(0, now - bucket.at);
    const tokens = Math.min(burst, bucket.tokens + (passed / 1000) * perSecond);
    this.#buckets.delete(caller);
    this.#forget(now);
    const passes = tokens >= 1;
    this.#buckets.set(caller, { tokens: passes ? tokens - 1 : tokens, at: now });
    return passes ? 0 : Math.ceil((1 - tokens) / perSecond);
  }

  /** The map is in the order of last use, so that the quiet ones come first. */
  #forget(now: number): void {
    const full = (this.#limit.burst / this.#limit.perSecond) * 1000;
    for (const [caller, { at }] of this.#buckets) {
      if (now - at < full) return;
      this.#buckets.delete(caller);
    }
  }
}
