import { fork } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import type { DevHostTask } from './dev-host.ts';
import type { HostState } from './front-door.ts';

/** A host that runs the plugin as it stood when it was started. */
export interface HostProcess {
  /** How its start ended. */
  readonly started: Promise<HostState>;
  /** What it said, when it ended without being told to. */
  readonly failed: Promise<{ readonly failure: string }>;
  stop(): Promise<void>;
}

/** Characters kept of what a host says, to show why it ended. */
const lastWords = 20_000;

/** Starts a host in a process of its own: the only way to load changed modules anew. */
export function startHostProcess(task: DevHostTask): HostProcess {
  const module = new URL(`./dev-host${extname(import.meta.url)}`, import.meta.url);
  const child = fork(module, [JSON.stringify(task)], { stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
  let said = '';
  child.stderr!.on('data', (chunk: Buffer) => {
    process.stderr.write(chunk);
    said = (said + chunk.toString()).slice(-lastWords);
  });
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()));
  let isStopping = false;
  const failed = new Promise<{ failure: string }>(resolve => {
    child.once('close', () => isStopping || resolve({ failure: said }));
  });
  return {
    started: Promise.race([once(child, 'message').then(([state]) => state as HostState), failed]),
    failed,
    async stop() {
      isStopping = true;
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
