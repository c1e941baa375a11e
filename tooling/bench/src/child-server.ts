import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A contestant in a process of its own. */
export interface ChildServer<Ready> {
  readonly ready: Ready;
  /** Bytes that its objects take, after a collection of garbage. */
  usedMemory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a module that calls `serveParent`. Its lines of log go nowhere. */
export async function startChild<Ready>(module: string, input: object): Promise<ChildServer<Ready>> {
  const child = fork(new URL(module, import.meta.url), [JSON.stringify(input)], {
    execArgv: ['--conditions=@peixun/source', '--no-warnings', '--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exit = once(child, 'exit').then(([code]) => {
    throw new Error(`${module} ended with ${String(code)}; its reason stands above.`);
  });
  exit.catch(() => {});
  const answer = async () => ((await Promise.race([once(child, 'message'), exit])) as [unknown])[0];
  return {
    ready: (await answer()) as Ready,
    async usedMemory() {
      child.send('memory');
      return (await answer()) as number;
    },
    async stop() {
      child.disconnect();
      await exit.catch(() => {});
    },
  };
}

/** The other side: starts with what the parent said, tells it what came of it, and ends when the parent lets go. */
export async function serveParent<Input>(
  start: (input: Input) => Promise<{ ready: object; stop(): Promise<void> | void }>,
): Promise<void> {
  const { ready, stop } = await start(JSON.parse(process.argv[2] ?? '{}') as Input);
  process.on('message', () => {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    process.send?.(heapUsed + external);
  });
  process.once('disconnect', () => void Promise.resolve(stop()).finally(() => process.exit()));
  process.send?.(ready);
}
