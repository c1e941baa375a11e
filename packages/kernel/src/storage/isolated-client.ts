import type pg from 'pg';
import type { Socket } from 'node:net';
import type { MeteredClient } from './metered-client.ts';
import type { Statement } from './statement-batch.ts';

/** What a connection of an isolated plugin may take, whatever limits its login lifts. */
export interface IsolatedLimits {
  /** Milliseconds for statements that are sent together. */
  readonly time: number;
  /** Bytes of their answers. */
  readonly bytes: number;
  /** Ends the process in PostgreSQL that serves a connection. */
  terminate(processId: number): Promise<void>;
}

/** What `pg` has and its types leave out. */
type Client = MeteredClient & {
  readonly processID: number;
  readonly connection: { readonly stream: Socket };
};

/** A client that ends its connection when statements take too long or answer too much. */
export function isolatedClient(
  Base: new () => pg.ClientBase,
  limits: IsolatedLimits,
): new () => pg.ClientBase {
  return class extends (Base as new () => Client) {
    #running = 0;
    #mayRead = Infinity;
    #watched: Socket | undefined;

    override async run(statements: readonly Statement[]): Promise<pg.QueryResult[]> {
      const { stream } = this.connection;
      if (this.#running === 0) this.#mayRead = stream.bytesRead + limits.bytes;
      this.#watch(stream);
      const timer = setTimeout(() => void limits.terminate(this.processID), limits.time);
      this.#running += 1;
      try {
        return await super.run(statements);
      } finally {
        this.#running -= 1;
        clearTimeout(timer);
      }
    }

    #watch(stream: Socket): void {
      if (this.#watched === stream) return;
      this.#watched = stream;
      stream.on('data', () => {
        if (stream.bytesRead <= this.#mayRead) return;
        stream.destroy(
          new Error(`The answer has more than ${limits.bytes.toFixed()} bytes. Read it in pages.`),
        );
        void limits.terminate(this.processID);
      });
    }
  };
}
