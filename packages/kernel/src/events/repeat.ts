import { setTimeout as wait } from 'node:timers/promises';

export interface Repetition {
  /** Waits for the round that runs. */
  stop(): Promise<void>;
}

/** Runs `work` at once and then again and again, with a pause after each round. Failures go to `onError`. */
export function repeat(
  pause: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): Repetition {
  const stopping = new AbortController();
  const rounds = (async () => {
    while (!stopping.signal.aborted) {
      await work().catch(onError);
      await wait(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await rounds;
    },
  };
}
