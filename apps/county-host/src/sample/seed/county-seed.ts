import type { Host } from '@peixun/kernel';
import type { CountyContent } from '../content/county-content.ts';
import { sampleMembers, type SampleMember } from '../sample-accounts.ts';
import type { SampleRoleKey } from '../sample-roles.ts';
import { ActingClient } from './acting-client.ts';

/** What of a host the seed needs. */
export type SeededHost = Pick<Host, 'view' | 'database' | 'identity' | 'fetch' | 'moveAnonymousAnswers'>;

export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}

/** The host's clock, which the seed moves. */
export interface SeedClock {
  now(): Date;
  advance(step: { days: number }): void;
}

/** A sample county while it is being filled: who acts in it, and when it is. */
export class CountySeed {
  readonly host: SeededHost;
  readonly content: CountyContent;
  readonly now: Date;
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
  readonly #clock: SeedClock;
  readonly #clients = new Map<string, Promise<ActingClient>>();

  constructor(host: SeededHost, content: CountyContent, clock: SeedClock) {
    this.host = host;
    this.content = content;
    this.#clock = clock;
    this.now = clock.now();
    const [year, month] = this.day(0).split('-').map(Number);
    this.year = year!;
    this.quarter = Math.ceil(month! / 3);
  }

  /** A quarter before this one; after it below zero. */
  quarterAgo(quarters: number): Quarter {
    const number = this.year * 4 + this.quarter - 1 - quarters;
    return { year: Math.floor(number / 4), quarter: (number % 4) + 1 };
  }

  /** Acts on another day: the host's clock stands there until that is done. */
  async on<Result>(day: string, act: (then: CountySeed) => Promise<Result>): Promise<Result> {
    const days = (Date.parse(day) - Date.parse(this.day(0))) / 86_400_000;
    this.#clock.advance({ days });
    const then = new CountySeed(this.host, this.content, this.#clock);
    try {
      return await act(then);
    } finally {
      await then.end();
      this.#clock.advance({ days: -days });
    }
  }

  /** The first day of this quarter, `YYYY-MM-DD`. */
  get firstDay(): string {
    return dayOf(this, 1);
  }

  /** The county's day so many days from now, `YYYY-MM-DD`. */
  day(days: number): string {
    return dayIn(this.host.view.county(this.id)!.timeZone, new Date(this.now.getTime() + days * 86_400_000));
  }

  get id(): string {
    return this.content.id;
  }

  get members(): readonly SampleMember[] {
    return sampleMembers.filter(({ county }) => county === this.id);
  }

  member(key: SampleRoleKey): SampleMember {
    const member = this.members.find(candidate => candidate.key === key);
    if (!member) throw new Error(`The sample county '${this.id}' has no role '${key}'.`);
    return member;
  }

  /** Acts in the name of a sample role. */
  as(key: SampleRoleKey): Promise<ActingClient> {
    return this.asAccount(this.member(key).id);
  }

  /** Acts in the name of an account, whose session is kept for the next time. */
  asAccount(username: string): Promise<ActingClient> {
    const client = this.#clients.get(username) ?? this.#signIn(username);
    this.#clients.set(username, client);
    return client;
  }

  /** Acts without an account. */
  asNobody(): ActingClient {
    return new ActingClient(request => this.host.fetch(request), this.id);
  }

  /** Acts once in the name of an account, and signs it out. */
  async once<Result>(accountId: string, work: (client: ActingClient) => Promise<Result>): Promise<Result> {
    const client = await this.#clientOf(accountId);
    const result = await work(client);
    await client.signOut();
    return result;
  }

  /** Signs everybody out. */
  async end(): Promise<void> {
    for (const client of this.#clients.values()) await (await client).signOut();
    this.#clients.clear();
  }

  async #signIn(username: string): Promise<ActingClient> {
    const { id } = await this.host.database.kernel
      .selectFrom('account')
      .select('id')
      .where('username', '=', username)
      .executeTakeFirstOrThrow(() => new Error(`The sample account '${username}' does not exist.`));
    return this.#clientOf(id);
  }

  async #clientOf(accountId: string): Promise<ActingClient> {
    const [cookie] = (await this.host.identity.createSession(accountId)).split(';');
    return new ActingClient(request => this.host.fetch(request), this.id, cookie);
  }
}

/**
 * A day of a quarter, `YYYY-MM-DD`.
 *
 * @param day 1 is its first.
 */
export function dayOf({ year, quarter }: Quarter, day: number): string {
  return new Date(Date.UTC(year, quarter * 3 - 3, day)).toISOString().slice(0, 10);
}

/** `YYYY-MM-DD`. */
function dayIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat('sv', { timeZone }).format(now);
}
