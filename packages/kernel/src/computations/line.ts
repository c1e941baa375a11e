/** Lets so many in at once; others wait in a line, which has an end too. */
export class Line {
  readonly #places: number;
  readonly #most: number;
  #taken = 0;
  readonly #waiting = new Set<() => void>();

  /** @param most who may wait. */
  constructor(places: number, most: number) {
    this.#places = places;
    this.#most = most;
  }

  get isFull(): boolean {
    return this.#taken >= this.#places && this.#waiting.size >= this.#most;
  }

  /** Resolved when there is a place: at once, or when somebody leaves theirs. @throws the reason of `signal`. */
  async enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#taken < this.#places) {
      this.#taken += 1;
      return;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const giveUp = () => {
      this.#waiting.delete(resolve);
      reject(signal.reason as Error);
    };
    this.#waiting.add(resolve);
    signal.addEventListener('abort', giveUp);
    await promise.finally(() => signal.removeEventListener('abort', giveUp));
  }

  /** Hands the place over to who waits longest. */
  leave(): void {
    const [next] = this.#waiting;
    if (!next) this.#taken -= 1;
    else this.#waiting.delete(next);
    next?.();
  }
}
