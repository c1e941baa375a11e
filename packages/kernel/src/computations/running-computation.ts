/** What a thread or a process is told to compute. */
export interface ComputationOrder {
  readonly id: string;
  /** The address of the module that exports it. */
  readonly module: string;
  readonly input: unknown;
  readonly memoryMb: number;
}

/** A computation on its way. */
export interface RunningComputation {
  /** @throws what the computation throws, `COMPUTATION_OUT_OF_MEMORY`, `COMPUTATION_LOST`. */
  readonly output: Promise<unknown>;
  /** Asks it to end with the best it has. */
  stop(): void;
  /** Ends it, whatever it does. */
  end(): Promise<void>;
}

export type OnProgress = (done: number, total: number) => void;

export type StartComputation = (order: ComputationOrder, onProgress: OnProgress) => RunningComputation;
