import { startEmbeddedPostgres } from '@peixun/kernel/embedded-postgres';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stopSignal } from '../app/stop-signal.ts';
import { CommandError } from '../command-error.ts';
import { message } from '../messages.ts';
import { checkTypes } from './check-types.ts';
import { devCountyId } from './dev-county.ts';
import type { DevHostTask } from './dev-host.ts';
import { FrontDoor } from './front-door.ts';
import { startHostProcess, type HostProcess } from './host-process.ts';
import { watchPages } from './watch-pages.ts';
import { watchSources } from './watch-sources.ts';

export interface DevelopOptions {
  /** Of the plugin. */
  readonly folder: string;
  /** The usual one, or a free one, unless told. */
  readonly port?: number;
  /** Packages of plugins beside it. */
  readonly others: readonly string[];
  /** Whether to begin with an empty database. */
  readonly isFresh: boolean;
}

/**
 * Serves the plugin of a folder in a county of its own until it is stopped. What is saved shows at once: a host with
 * the new sources takes over on the database that stays, pages are built, open ones load again.
 *
 * @throws CommandError when there is no plugin, or the port is taken.
 */
export async function develop({ folder, port, others, isFresh }: DevelopOptions): Promise<void> {
  if (!existsSync(join(folder, 'src/index.ts'))) throw new CommandError('dev.no-plugin', { folder });
  const stopped = stopSignal();
  const door = new FrontDoor();
  const url = `http://localhost:${await listen(door, port)}/${devCountyId}/`;
  const dataFolder = join(folder, '.peixun/data');
  if (isFresh) await rm(dataFolder, { recursive: true, force: true });
  const postgres = await startEmbeddedPostgres({ dataFolder });
  const uiEntry = '.peixun/ui/index.js';
  const task = { folder, dataFolder, databaseUrl: postgres.hostUrl, uiEntry, others };
  const hosts = new HostSequence(task, door, () => console.log(message('dev.serving', { url })));
  let types = new AbortController();
  const look = () => {
    types.abort();
    types = new AbortController();
    checkTypes(folder, types.signal);
  };
  const first = hosts.next();
  const endPages = existsSync(join(folder, 'src/ui'))
    ? await watchPages(folder, uiEntry, failure => {
        if (failure) console.error(failure);
        door.pagesBuilt(failure);
      })
    : undefined;
  const endSources = watchSources(join(folder, 'src'), async ({ isServer }) => {
    if (isServer) await hosts.next();
    look();
  });
  await first;
  look();
  await stopped;
  console.log(message('serve.stopping'));
  endSources();
  types.abort();
  await endPages?.();
  door.close();
  await hosts.stop();
  await postgres.stop();
}

async function listen(door: FrontDoor, port: number | undefined): Promise<number> {
  return door.listen(port).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EADDRINUSE' ? new CommandError('serve.port-taken', { port: port! }, cause) : cause;
  });
}

/** One host after the other behind the same door. */
class HostSequence {
  readonly #task: DevHostTask;
  readonly #door: FrontDoor;
  readonly #onServing: () => void;
  #host: HostProcess | undefined;
  #ended: Promise<unknown> = Promise.resolve();

  constructor(task: DevHostTask, door: FrontDoor, onServing: () => void) {
    this.#task = task;
    this.#door = door;
    this.#onServing = onServing;
  }

  /** Starts a host with the sources as they are; the one before ends meanwhile. Resolves when it serves, or cannot. */
  async next(): Promise<void> {
    void this.stop();
    const host = startHostProcess(this.#task);
    this.#host = host;
    void host.failed.then(state => {
      if (host === this.#host) void this.#door.leadTo(Promise.resolve(state));
    });
    await this.#door.leadTo(host.started);
    if (host === this.#host && 'port' in (await host.started)) this.#onServing();
  }

  /** Resolves when all have ended. */
  async stop(): Promise<void> {
    this.#ended = Promise.all([this.#ended, this.#host?.stop()]);
    await this.#ended;
  }
}
