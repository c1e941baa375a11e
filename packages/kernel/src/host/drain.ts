/** Counts work in progress, and waits for its end. */
export class Drain {
  #running = 0;
  #isClosed = false;
  #ended: (() => void) | undefined;

  get isClosed(): boolean {
    return this.#isClosed;
  }

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#ended?.();
    }
  }

  /**
   * Closes, and waits until all work has ended.
   *
   * @param limit Milliseconds to wait at most.
   */
  async close(limit: number): Promise<void> {
    this.#isClosed = true;
    if (this.#running === 0) return;
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, limit);
      this.#ended = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
