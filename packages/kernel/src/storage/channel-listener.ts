import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Disposable } from './disposable.ts';

interface Subscription {
  readonly channel: string;
  readonly onMessage: (payload: string) => void;
  readonly onGap: (() => void) | undefined;
}

const retryDelay = 500;

/** One connection that listens on all channels of a host, and comes back when it breaks. */
export class ChannelListener {
  readonly #url: string;
  readonly #subscriptions = new Set<Subscription>();
  #client: Promise<pg.Client> | undefined;
  /** The one whose end is a loss; one that ends while it connects is a failed attempt. */
  #current: pg.Client | undefined;
  #isClosed = false;

  constructor(url: string) {
    this.#url = url;
  }

  async listen(
    channel: string,
    onMessage: (payload: string) => void,
    onGap?: () => void,
  ): Promise<Disposable> {
    const subscription = { channel, onMessage, onGap };
    this.#subscriptions.add(subscription);
    this.#client ??= this.#connect().catch(error => {
      this.#client = undefined;
      throw error;
    });
    const client = await this.#client;
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
    return {
      dispose: async () => {
        this.#subscriptions.delete(subscription);
      },
    };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await (await this.#client?.catch(() => undefined))?.end();
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'peixun-listener',
      keepAlive: true,
    });
    client.on('error', () => {});
    client.once('end', () => {
      if (this.#current === client && !this.#isClosed) this.#client = this.#reconnect();
    });
    await client.connect();
    client.on('notification', ({ channel, payload = '' }) => {
      for (const subscription of this.#subscriptions) {
        if (subscription.channel === channel) subscription.onMessage(payload);
      }
    });
    try {
      const channels = new Set([...this.#subscriptions].map(subscription => subscription.channel));
      for (const channel of channels) await client.query(`listen ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      await client.end();
      throw error;
    }
    this.#current = client;
    return client;
  }

  async #reconnect(): Promise<pg.Client> {
    while (!this.#isClosed) {
      await wait(retryDelay);
      try {
        const client = await this.#connect();
        for (const { onGap } of this.#subscriptions) onGap?.();
        return client;
      } catch {
        // Still down: try again.
      }
    }
    throw new Error('The listener was closed while its connection was down.');
  }
}
