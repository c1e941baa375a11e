import { setTimeout as wait } from 'node:timers/promises';

export interface Repetition {
  /** Resolved when the first round is done. */
  readonly begun: Promise<void>;
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
  const round = async () => void (await work().catch(onError));
  const begun = round();
  const rounds = (async () => {
    await begun;
    while (!stopping.signal.aborted) {
      await wait(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
      if (!stopping.signal.aborted) await round();
    }
  })();
  return {
    begun,
    async stop() {
      stopping.abort();
      await rounds;
    },
  };
}
