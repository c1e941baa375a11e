/** Runs what it is given one after the other, whatever becomes of what came before. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** Resolves when all that was given is over. */
  async over(): Promise<void> {
    await this.#last;
  }
}
