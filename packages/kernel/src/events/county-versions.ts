import { sql } from 'kysely';
import semver from 'semver';
import type { Disposable } from '../storage/disposable.ts';
import type { PostgresDatabase } from '../storage/postgres-database.ts';
import { leaseSeconds } from './host-lease.ts';
import { repeat, type Repetition } from './repeat.ts';

/** The version of each plugin that serves, by county. */
export type ServedVersions = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface CountyVersionsOptions {
  readonly database: PostgresDatabase;
  /** Of this host's lease. */
  readonly hostId: () => string;
  /** What this host serves now. */
  readonly served: () => ServedVersions;
  /** Another host came, went, or serves other versions now. */
  readonly onChange: () => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

const channel = 'peixun_versions';

/**
 * Hosts of one database may serve different versions of a plugin while they are raised one after the other. The
 * newest that a living host serves in a county is the county's version: it alone handles events, runs jobs and
 * receives anonymous answers there. Hosts with an older one answer requests, and take over when the newer is gone.
 */
export class CountyVersions {
  readonly #options: CountyVersionsOptions;
  #others: readonly ServedVersions[] = [];
  #listening: Disposable | undefined;
  #looking: Repetition | undefined;

  constructor(options: CountyVersionsOptions) {
    this.#options = options;
  }

  /** Tells the others before this host takes any work. */
  async start(): Promise<void> {
    const { database, onFailure } = this.#options;
    await this.announce();
    await this.#look();
    const look = () => this.#lookAgain();
    this.#listening = await database.listen(channel, () => void look().catch(onFailure));
    this.#looking = repeat((leaseSeconds * 1_000) / 3, look, onFailure);
  }

  /** Tells the others what this host serves now. */
  async announce(): Promise<void> {
    await this.#write();
    await this.#options.database.notify(channel, '');
  }

  /** Leaves the work to the others, who need not wait for this host's lease to end. */
  async stop(): Promise<void> {
    await this.#looking?.stop();
    await this.#listening?.dispose();
    await this.#write({});
    await this.#options.database.notify(channel, '');
  }

  /** Whether another host serves a newer version of a plugin in a county. */
  isOutdone(countyId: string, { id, version }: { id: string; version: string }): boolean {
    return this.#others.some(served => {
      const other = served[countyId]?.[id];
      return other !== undefined && semver.gt(other, version);
    });
  }

  async #lookAgain(): Promise<void> {
    await this.#write();
    if (await this.#look()) await this.#options.onChange();
  }

  /** Again and again: a host that was silent for long finds its lease gone. */
  async #write(versions = this.#options.served()): Promise<void> {
    const { database, hostId } = this.#options;
    await sql`
      insert into kernel.host_lease as l (id, seen_at, versions)
      values (${hostId()}, now(), ${JSON.stringify(versions)}::jsonb)
      on conflict (id) do update set versions = excluded.versions
        where l.versions <> excluded.versions`.execute(database.kernel);
  }

  /** @returns whether the others serve something else than before. */
  async #look(): Promise<boolean> {
    const { database, hostId } = this.#options;
    const { rows } = await sql<{ versions: ServedVersions }>`
      select versions from kernel.host_lease
      where id <> ${hostId()} and seen_at >= now() - ${leaseSeconds} * interval '1 second'
      order by id`.execute(database.kernel);
    const others = rows.map(({ versions }) => versions);
    const isChanged = JSON.stringify(others) !== JSON.stringify(this.#others);
    this.#others = others;
    return isChanged;
  }
}
