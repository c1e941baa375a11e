interface Run {
  readonly lane: string;
  readonly ended: Promise<void>;
}

/**
 * Runs work by key: one run of a key at a time, so many keys at once as told. A key that is asked for while it
 * runs is run once more afterwards. Each key belongs to a lane, and no lane takes up all that may run at once.
 */
export class KeyedQueue<Key> {
  readonly #work: (key: Key) => Promise<void>;
  readonly #concurrency: number;
  readonly #waiting = new Map<string, { readonly key: Key; readonly lane: string }>();
  readonly #running = new Map<string, Run>();

  /**
   * @param concurrency at least 2.
   * @param work must not reject.
   */
  constructor(concurrency: number, work: (key: Key) => Promise<void>) {
    this.#concurrency = concurrency;
    this.#work = work;
  }

  add(id: string, lane: string, key: Key): void {
    this.#waiting.set(id, { key, lane });
    this.#next();
  }

  /** Whether keys of the lane wait for others to end. */
  isBusy(lane: string): boolean {
    return [...this.#waiting.values()].some(waiting => waiting.lane === lane);
  }

  /** Forgets what waits and waits for what runs. */
  async drain(): Promise<void> {
    this.#waiting.clear();
    await Promise.all([...this.#running.values()].map(({ ended }) => ended));
  }

  #next(): void {
    for (const [id, { key, lane }] of this.#waiting) {
      if (this.#running.size >= this.#concurrency) return;
      if (this.#running.has(id) || this.#isFull(lane)) continue;
      this.#waiting.delete(id);
      const ended = this.#work(key).finally(() => {
        this.#running.delete(id);
        this.#next();
      });
      this.#running.set(id, { lane, ended });
    }
  }

  #isFull(lane: string): boolean {
    const own = [...this.#running.values()].filter(run => run.lane === lane);
    return own.length >= this.#concurrency - 1;
  }
}
