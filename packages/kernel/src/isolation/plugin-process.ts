import { text, type Logger, type PluginManifest, type Text } from '@peixun/plugin-api';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { constants, setPriority } from 'node:os';
import type { OnProgress } from '../computations/running-computation.ts';
import { hostErrors } from '../http/errors.ts';
import { RateLimiter } from '../http/rate-limit.ts';
import { errorAsData, errorFromData } from './crossing-errors.ts';
import { isolationErrors } from './errors.ts';
import { FrameReader, frameOf, maxFrameBytes } from './frames.ts';
import {
  ask,
  pluginMessage,
  type Ask,
  type HostMessage,
  type Outcome,
  type PluginMessage,
  type Work,
} from './messages.ts';
import { pluginDescription, type PluginDescription } from './plugin-description.ts';
import { processArguments, processEnvironment } from './process-arguments.ts';
import { RunningCall, type Reach } from './running-call.ts';
import { grantWish } from './wishes.ts';

export interface PluginProcessOptions {
  readonly manifest: PluginManifest;
  readonly root: string;
  readonly log: Logger;
  /** Megabytes for objects of JavaScript; half as much again may be resident beside them. */
  readonly memoryMb: number;
  /** Milliseconds without a sign of life after which it is ended. */
  readonly silence: number;
  readonly counties: Reach['counties'];
}

interface PendingCall {
  readonly running: RunningCall;
  settle(outcome: Outcome): void;
}

/** Milliseconds between two looks at it. */
const interval = 250;
/** Milliseconds of silence while it reads its code. */
const loadSilence = 20_000;
/** Wishes granted at once; more wait in the pipe, where they cost the host nothing. */
const maxWishes = 256;
/** Megabytes that Node itself takes, with its code. */
const ownMemoryMb = 128;
/** The call of everything that belongs to no other. */
const ownCall = 0;

/** A process with the code of one plugin, from its start to its end. It is trusted in nothing. */
export class PluginProcess {
  /** Why it ended. */
  readonly ended: Promise<Text>;
  readonly #options: PluginProcessOptions;
  readonly #child: ChildProcess;
  readonly #messages: Socket;
  readonly #questions: Socket;
  readonly #calls = new Map<number, PendingCall>();
  readonly #lines = new RateLimiter({ burst: 100, perSecond: 20 });
  readonly #watch: NodeJS.Timeout;
  #loaded = Promise.withResolvers<PluginDescription>();
  #silence = loadSilence;
  #isTooLarge = false;
  #lastCall = ownCall;
  #wishes = 0;
  #lastHeard = performance.now();
  #lastLook = performance.now();
  #residentBytes = 0;
  #reason: Text | undefined;

  constructor(options: PluginProcessOptions) {
    const { root, memoryMb, counties } = options;
    this.#options = options;
    this.#child = spawn(process.execPath, processArguments(root, memoryMb), {
      cwd: root,
      env: processEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    [this.#messages, this.#questions] = this.#child.stdio.slice(3) as [Socket, Socket];
    this.#calls.set(ownCall, { running: new RunningCall({ counties }), settle: () => {} });
    this.#listen(this.#messages, message => this.#take(pluginMessage.parse(message)));
    this.#listen(this.#questions, question => this.#answerAtOnce(ask.parse(question)));
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (bytes: Buffer) =>
        this.#log('info', 'printed', { text: bytes.toString('utf8', 0, 2_000) }),
      );
    }
    const { promise, resolve } = Promise.withResolvers<Text>();
    this.ended = promise;
    this.#child.once('exit', (code, signal) => resolve(this.#end(code, signal)));
    this.#child.once('error', error => resolve(this.#end(error.message, null)));
    this.#watch = setInterval(() => void this.#look(), interval).unref();
    this.#loaded.promise.catch(() => {});
  }

  /**
   * Reads the plugin's code as fast as the host would; from then on it yields to others.
   *
   * @throws what the plugin's module throws, `PLUGIN_DESCRIPTION_WRONG`, `PLUGIN_PROCESS_LOST`.
   */
  async load(): Promise<PluginDescription> {
    const { manifest, root } = this.#options;
    this.#send({ type: 'load', manifest, root });
    const description = await this.#loaded.promise;
    this.#yieldToOthers();
    return description;
  }

  /**
   * Has it do a piece of work. What it opened is undone when the work ends, however it ends.
   *
   * @param limit Milliseconds; without one, who calls ends it in time.
   * @throws what the plugin throws, `OUT_OF_TIME`, `PLUGIN_PROCESS_LOST`.
   */
  async call(work: Work, reach: Reach, limit?: number): Promise<unknown> {
    const call = (this.#lastCall += 1);
    const running = new RunningCall(reach);
    const { context, handler } = reach;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const settle = (outcome: Outcome) =>
      'error' in outcome ? reject(errorFromData(outcome.error)) : resolve(outcome.value);
    const abort = () => this.#send({ type: 'abort', call });
    const timer =
      limit &&
      setTimeout(() => {
        abort();
        reject(hostErrors.OUT_OF_TIME({ seconds: limit / 1_000 }));
      }, limit);
    context?.signal.addEventListener('abort', abort);
    this.#calls.set(call, { running, settle });
    try {
      const { county, actor, language } = context ?? { ...handler, actor: undefined, language: undefined };
      this.#send({ type: 'call', call, work, circumstances: { county, actor, language } });
      return await promise;
    } finally {
      clearTimeout(timer);
      context?.signal.removeEventListener('abort', abort);
      this.#calls.delete(call);
      running.end();
    }
  }

  /** Has it compute and nothing else; it may be silent meanwhile. */
  compute(work: Work, reach: Reach): Promise<unknown> {
    this.#silence = Infinity;
    this.#yieldToOthers();
    return this.call(work, reach);
  }

  /** Whether it ended since it took too much memory. */
  get isTooLarge(): boolean {
    return this.#isTooLarge;
  }

  /** @param reason for those who wait for it. */
  kill(reason: Text): void {
    this.#reason ??= reason;
    this.#child.kill('SIGKILL');
  }

  #listen(socket: Socket, take: (message: unknown) => void): void {
    const reader = new FrameReader();
    socket.on('error', () => {});
    socket.on('data', chunk => {
      this.#lastHeard = performance.now();
      try {
        for (const message of reader.read(chunk)) take(message);
      } catch {
        this.kill(text('它发来的不是约定的消息', 'it sent what is no message'));
      }
    });
  }

  #take(message: PluginMessage): void {
    switch (message.type) {
      case 'loaded': {
        const { success, data, error } = pluginDescription.safeParse(message.description);
        this.#silence = this.#options.silence;
        if (success) return this.#loaded.resolve(data);
        const problems = error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ');
        return this.#loaded.reject(isolationErrors.PLUGIN_DESCRIPTION_WRONG({ problems }));
      }
      case 'failed':
        return this.#loaded.reject(errorFromData(message.error));
      case 'done':
        return this.#calls.get(message.call)?.settle(message.outcome);
      case 'ask':
        return void this.#answer(message);
      case 'log':
        return this.#log(message.level, message.message, message.fields ? { fields: message.fields } : {});
      case 'pong':
        this.#residentBytes = message.residentBytes;
    }
  }

  async #answer({ ask: number, ...asked }: Ask & { ask: number }): Promise<void> {
    const onProgress = (done: number, total: number) =>
      this.#send({ type: 'progress', ask: number, done, total });
    this.#wishes += 1;
    if (this.#wishes >= maxWishes) this.#messages.pause();
    // Begun at once: wishes are granted in the order in which they arrive.
    const granting = (async () => this.#grant(asked, onProgress))();
    const outcome = await granting.then(
      (value): Outcome => ({ value }),
      (error: unknown): Outcome => ({ error: errorAsData(error) }),
    );
    try {
      this.#send({ type: 'answer', ask: number, outcome });
    } catch (error) {
      this.#send({ type: 'answer', ask: number, outcome: { error: errorAsData(error) } });
    }
    this.#wishes -= 1;
    if (this.#wishes < maxWishes) this.#messages.resume();
  }

  /** For what a context tells without a promise: the plugin waits for it. */
  #answerAtOnce(asked: Ask): void {
    let outcome: Outcome;
    try {
      const value = this.#grant(asked);
      if (value instanceof Promise) {
        value.catch(() => {});
        throw isolationErrors.WISH_REFUSED({ wish: asked.wish, problems: 'it takes time' });
      }
      outcome = { value };
    } catch (error) {
      outcome = { error: errorAsData(error) };
    }
    this.#questions.write(frameOf(outcome));
  }

  #grant({ call, wish, input }: Ask, onProgress?: OnProgress): unknown {
    const running = this.#calls.get(call)?.running;
    if (!running) throw isolationErrors.CALL_OVER();
    return grantWish(running, wish, input, onProgress);
  }

  /** @throws RangeError for a message that is too large. */
  #send(message: HostMessage): void {
    if (!this.#messages.writable) return;
    this.#messages.write(frameOf(message));
    if (this.#messages.writableLength > 2 * maxFrameBytes) {
      this.kill(text('它不接收主机的消息', 'it does not read what it is sent'));
    }
  }

  #log(level: 'info' | 'warn' | 'error', message: string, fields: Record<string, unknown>): void {
    if (this.#lines.take('', Date.now()) === 0)
      this.#options.log[level](message, { ...fields, isolated: true });
  }

  async #look(): Promise<void> {
    const now = performance.now();
    // The host itself was busy: what the plugin said waits to be read.
    if (now - this.#lastLook > 4 * interval || this.#messages.isPaused()) this.#lastHeard = now;
    this.#lastLook = now;
    const { memoryMb } = this.#options;
    if (now - this.#lastHeard > this.#silence) {
      const seconds = (this.#silence / 1_000).toString();
      return this.kill(text(`${seconds} 秒没有回应`, `it did not answer for ${seconds} seconds`));
    }
    this.#send({ type: 'ping' });
    const resident = (await this.#residentMemory()) / 1024 / 1024;
    if (resident > 1.5 * memoryMb + ownMemoryMb) {
      this.#isTooLarge = true;
      this.kill(text(`占用内存 ${resident.toFixed()} MB`, `it took ${resident.toFixed()} MB of memory`));
    }
  }

  /** Where the system tells, the plugin is not asked. */
  #residentMemory(): Promise<number> {
    return readFile(`/proc/${this.#child.pid?.toFixed() ?? ''}/statm`, 'utf8').then(
      pages => Number(pages.split(' ')[1]) * 4096,
      () => this.#residentBytes,
    );
  }

  #yieldToOthers(): void {
    try {
      if (this.#child.pid !== undefined)
        setPriority(this.#child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {
      // The system does not let us: it runs as any other process then.
    }
  }

  #end(code: number | string | null, signal: string | null): Text {
    clearInterval(this.#watch);
    const how = signal ?? String(code);
    // So V8 ends a process whose objects take too much.
    this.#isTooLarge ||= signal === 'SIGABRT';
    const reason = this.#reason ?? text(`进程结束：${how}`, `it ended with ${how}`);
    this.#reason = reason;
    const lost = isolationErrors.PLUGIN_PROCESS_LOST({ plugin: this.#options.manifest.id, reason });
    this.#loaded.reject(lost);
    for (const { settle } of this.#calls.values()) settle({ error: errorAsData(lost) });
    this.#messages.destroy();
    this.#questions.destroy();
    return reason;
  }
}
