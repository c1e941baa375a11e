/* oxlint-disable typescript/no-explicit-any -- what goes in and comes out is known to each computation alone. */

/** What a computation has of who waits for it. */
export interface ComputationRun {
  /** Says how far it is; what comes more often than four times a second is left out. */
  reportProgress(done: number, total: number): void;
  /** Whether it shall end with the best it has. Ask as often as you like, also in a loop that awaits nothing. */
  shouldStop(): boolean;
}

/**
 * A function that keeps a processor busy. It runs beside the thread that serves everybody, with limits of its own: in
 * a thread of the host, or, where the plugin is isolated, in a process with the rights of the plugin's own. It gets
 * plain data and answers with plain data (structured clones), and reaches nothing else of the host.
 */
export interface Computation<Input = any, Output = unknown> {
  /** `trips/plan-route`. */
  readonly id: string;
  /** `import.meta.url` of the module that exports it. What only it needs it imports while it runs. */
  readonly module: string;
  /** Seconds it may take; 60 unless told. */
  readonly seconds?: number;
  /** Megabytes its objects may take; 256 unless told, and never more than an isolated plugin itself may. */
  readonly memoryMb?: number;
  readonly run: (input: Input, run: ComputationRun) => Output | Promise<Output>;
}

export function defineComputation<Input, Output>(
  computation: Computation<Input, Output>,
): Computation<Input, Output> {
  return computation;
}

export interface ComputeOptions {
  readonly onProgress?: (done: number, total: number) => void;
  /** Asks it to end with the best it has. */
  readonly stop?: AbortSignal;
  /** Ends it without an answer, as the context's own signal does. */
  readonly signal?: AbortSignal;
}
