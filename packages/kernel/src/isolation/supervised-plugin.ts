import { text, type Text } from '@peixun/plugin-api';
import type { RunningComputation, StartComputation } from '../computations/running-computation.ts';
import { computeInProcess } from './compute-in-process.ts';
import { isolationErrors } from './errors.ts';
import type { Work } from './messages.ts';
import type { PluginDescription } from './plugin-description.ts';
import { PluginProcess, type PluginProcessOptions } from './plugin-process.ts';
import type { Reach } from './running-call.ts';

/** So many ends of a process in so many minutes, and the plugin is given up. */
const maxDeaths = 5;
const deathMinutes = 10;
/** Milliseconds before the first new start; twice as long before each further one. */
const firstPause = 100;
const startLimit = 20_000;
/** Work that somebody waits for. */
const impatient = new Set<Work['kind']>(['operation', 'service']);

const notLoaded = text('无法加载', 'it could not be loaded');
const endedByHost = text('主机停用了它', 'the host ended it');

export interface SupervisionOptions extends PluginProcessOptions {
  readonly clock: () => Date;
}

/** Keeps a process with a plugin's code running: one that ends is started again, until it ends too often. */
export class SupervisedPlugin {
  readonly #options: SupervisionOptions;
  readonly #onGivenUp: (reason: Text) => void;
  #process: PluginProcess | undefined;
  /** One that reads its code. */
  #loading: PluginProcess | undefined;
  /** Resolved when there is another process, or none will be. */
  #next = Promise.withResolvers<void>();
  #pause: NodeJS.Timeout | undefined;
  #deaths: number[] = [];
  #isStarted = false;
  /** Why there will be no other process. */
  #end: Error | undefined;

  /** @param onGivenUp is told why. */
  constructor(options: SupervisionOptions, onGivenUp: (reason: Text) => void) {
    this.#options = options;
    this.#onGivenUp = onGivenUp;
  }

  /** Starts the first process. @throws why the plugin cannot be loaded. */
  async load(): Promise<PluginDescription> {
    const process = this.#spawn();
    try {
      const description = await process.load();
      this.#serveWith(process);
      return description;
    } catch (error) {
      process.kill(notLoaded);
      throw error;
    }
  }

  /**
   * While there is no process, people are told to come again; events, jobs and answers wait for the next one.
   *
   * @throws `PLUGIN_RESTARTING`, `PLUGIN_GIVEN_UP`, and what a call of a process throws.
   */
  async call(work: Work, reach: Reach, limit: number): Promise<unknown> {
    if (!this.#process && !this.#end && !impatient.has(work.kind)) await this.#next.promise;
    if (this.#process) return this.#process.call(work, reach, limit);
    throw this.#end ?? isolationErrors.PLUGIN_RESTARTING({ plugin: this.#options.manifest.id });
  }

  compute(...order: Parameters<StartComputation>): RunningComputation {
    return computeInProcess(this.#options, ...order);
  }

  async start(): Promise<void> {
    await this.call({ kind: 'start' }, {}, startLimit);
    this.#isStarted = true;
  }

  async stop(): Promise<void> {
    const process = this.#process;
    this.#process = undefined;
    this.#end ??= isolationErrors.PLUGIN_RESTARTING({ plugin: this.#options.manifest.id });
    this.#next.resolve();
    clearTimeout(this.#pause);
    this.#loading?.kill(endedByHost);
    if (!process) return;
    if (this.#isStarted) await process.call({ kind: 'stop' }, {}, startLimit).catch(() => {});
    process.kill(endedByHost);
    await process.ended;
  }

  #spawn(): PluginProcess {
    this.#loading = new PluginProcess(this.#options);
    return this.#loading;
  }

  #serveWith(process: PluginProcess): void {
    this.#loading = undefined;
    if (this.#end) return process.kill(endedByHost);
    this.#process = process;
    this.#next.resolve();
    void process.ended.then(reason => {
      if (this.#process !== process) return;
      this.#process = undefined;
      this.#next = Promise.withResolvers();
      this.#afterDeath(reason);
    });
  }

  #afterDeath(reason: Text): void {
    const { manifest, log, clock } = this.#options;
    const now = clock().getTime();
    this.#deaths = [...this.#deaths.filter(at => now - at < deathMinutes * 60_000), now];
    const times = this.#deaths.length;
    log.warn('the process of an isolated plugin ended', { reason: reason.en, times });
    if (times < maxDeaths) {
      this.#pause = setTimeout(() => void this.#startAgain(), firstPause * 2 ** (times - 1)).unref();
      return;
    }
    const givenUp = isolationErrors.PLUGIN_GIVEN_UP({
      plugin: manifest.id,
      minutes: deathMinutes,
      times,
      reason,
    });
    this.#end = givenUp;
    this.#next.resolve();
    this.#onGivenUp(givenUp.title);
  }

  async #startAgain(): Promise<void> {
    const process = this.#spawn();
    try {
      await process.load();
      if (this.#isStarted) await process.call({ kind: 'start' }, {}, startLimit);
      this.#serveWith(process);
    } catch {
      process.kill(notLoaded);
      const reason = await process.ended;
      if (!this.#end) this.#afterDeath(reason);
    }
  }
}
