/** Publishes events in transactions of one each and handles them, each with one effect. */
export interface FactsContestant {
  /** Returns when all are published and handled. */
  handle(facts: {
    readonly count: number;
    readonly keys: number;
    /** Sets the keys of this round apart. */
    readonly round: string;
  }): Promise<void>;
  /** How many effects there are. */
  effects(): Promise<number>;
  stop(): Promise<void>;
}
