/** The clock of a host with sample counties: that of the machine, until the seed lives through the past. */
export class SampleClock {
  #days = 0;

  now = (): Date => new Date(Date.now() + this.#days * 86_400_000);

  advance({ days }: { days: number }): void {
    this.#days += days;
  }
}
