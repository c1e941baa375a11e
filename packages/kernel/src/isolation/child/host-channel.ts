import { readSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { deserialize } from 'node:v8';
import type { OnProgress } from '../../computations/running-computation.ts';
import { errorAsData, errorFromData } from '../crossing-errors.ts';
import { FrameReader, frameOf } from '../frames.ts';
import type { HostMessage, Outcome, PluginMessage } from '../messages.ts';

const messagesPipe = 3;
const questionsPipe = 4;

/** The plugin's end of what connects it with its host. */
export class HostChannel {
  readonly #socket = new Socket({ fd: messagesPipe, readable: true, writable: true });
  readonly #asked = new Map<number, PromiseWithResolvers<unknown> & { onProgress?: OnProgress }>();
  #lastAsk = 0;

  /** @param take gets what the host sends, answers apart. */
  constructor(take: (message: Exclude<HostMessage, { type: 'answer' | 'progress' }>) => void) {
    const reader = new FrameReader();
    this.#socket.on('data', chunk => {
      for (const message of reader.read(chunk) as HostMessage[]) {
        if (message.type === 'answer') this.#settle(message.ask, message.outcome);
        else if (message.type === 'progress')
          this.#asked.get(message.ask)?.onProgress?.(message.done, message.total);
        else take(message);
      }
    });
    // Without a host there is nothing to do.
    this.#socket.on('close', () => process.exit());
    this.#socket.on('error', () => process.exit());
  }

  send(message: PluginMessage): void {
    this.#socket.write(frameOf(message));
  }

  /** Says how a call ended; a value that cannot travel is a failure. */
  done(call: number, outcome: Outcome): void {
    try {
      this.send({ type: 'done', call, outcome });
    } catch (error) {
      this.send({ type: 'done', call, outcome: { error: errorAsData(error) } });
    }
  }

  /** Asks the host for something, in the name of a call. */
  ask(call: number, wish: string, input?: unknown, onProgress?: OnProgress): Promise<unknown> {
    const ask = (this.#lastAsk += 1);
    const pending = { ...Promise.withResolvers<unknown>(), onProgress };
    this.#asked.set(ask, pending);
    try {
      this.send({ type: 'ask', ask, call, wish, input });
    } catch (error) {
      this.#asked.delete(ask);
      pending.reject(error);
    }
    return pending.promise;
  }

  /** Asks for what a context tells without a promise: everything waits for the answer. */
  askAtOnce(call: number, wish: string, input?: unknown): unknown {
    write(frameOf({ call, wish, input }));
    return valueOf(deserialize(read(read(4).readUInt32BE())) as Outcome);
  }

  #settle(ask: number, outcome: Outcome): void {
    const pending = this.#asked.get(ask);
    this.#asked.delete(ask);
    if ('error' in outcome) pending?.reject(errorFromData(outcome.error));
    else pending?.resolve(outcome.value);
  }
}

function valueOf(outcome: Outcome): unknown {
  if ('error' in outcome) throw errorFromData(outcome.error);
  return outcome.value;
}

function write(bytes: Buffer): void {
  for (let sent = 0; sent < bytes.length;) sent += writeSync(questionsPipe, bytes, sent);
}

function read(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let got = 0; got < size;) {
    const more = readSync(questionsPipe, bytes, got, size - got, null);
    if (more === 0) process.exit();
    got += more;
  }
  return bytes;
}
