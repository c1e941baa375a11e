/** Resolves when so many have been counted. */
export class CountDown {
  #left = 0;
  #reached: () => void = () => {};

  start(count: number): Promise<void> {
    this.#left = count;
    return new Promise(resolve => {
      this.#reached = resolve;
    });
  }

  count = (): void => {
    this.#left -= 1;
    if (this.#left === 0) this.#reached();
  };
}
