import type { Identity } from '../identity/identity.ts';
import type { PostgresDatabase } from '../storage/postgres-database.ts';
import type { HostView } from './host-view.ts';

/** A host at work. */
export interface Host {
  /** Plugins, counties and settings as they are at this moment. */
  readonly view: HostView;
  /** For tools and tests: seeding, audit, backup. Plugins never get it. */
  readonly database: PostgresDatabase;
  readonly identity: Identity;
  /**
   * Answers a request without a network.
   *
   * @param address of who calls; loopback unless told.
   */
  fetch(request: Request, address?: string): Promise<Response>;
  /** Listens; port 0 takes a free one. Returns the port. */
  listen(port: number, hostName?: string): Promise<number>;
  /**
   * Moves anonymous answers now, for tools and tests. Resolves when the groups that were closed before the call have
   * reached their plugins.
   */
  moveAnonymousAnswers(): Promise<void>;
  /** Takes up plugins that were installed, ends those that were removed, and reads the county files again. */
  reload(): Promise<void>;
  /** Refuses new requests, lets running ones end, ends plugins, events and the database, in this order. */
  stop(): Promise<void>;
}
