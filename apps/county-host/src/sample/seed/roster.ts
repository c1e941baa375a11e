import type { ActingClient } from './acting-client.ts';

export interface RosterPerson {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly unitId: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
  /** Of units. */
  readonly code?: string | null;
}

/** The directory of a county as somebody may see it, by the names that the sample content uses. */
export class Roster {
  readonly #client: ActingClient;
  readonly #units: ReadonlyMap<string, string>;
  readonly #posts: ReadonlyMap<string, string>;
  readonly #audiences: ReadonlyMap<string, string>;
  readonly #unitCodes: ReadonlyMap<string, string>;
  readonly #postNames: ReadonlyMap<string, string>;

  private constructor(client: ActingClient, lists: { units: Named[]; posts: Named[]; audiences: Named[] }) {
    this.#client = client;
    this.#units = idsByName(lists.units);
    this.#posts = idsByName(lists.posts);
    this.#audiences = idsByName(lists.audiences);
    this.#unitCodes = new Map(lists.units.map(({ id, name, code }) => [id, code ?? name]));
    this.#postNames = new Map(lists.posts.map(({ id, name }) => [id, name]));
  }

  static async read(client: ActingClient): Promise<Roster> {
    const list = async (path: string) => (await client.get<{ items: Named[] }>(path)).items;
    return new Roster(client, {
      units: await list('/kernel/units'),
      posts: await list('/kernel/posts'),
      audiences: await list('/kernel/audiences'),
    });
  }

  unitId(name: string): string {
    return known(this.#units, 'unit', name);
  }

  audienceId(name: string): string {
    return known(this.#audiences, 'audience', name);
  }

  /** What an import calls a unit: its code, since villages may share a name. */
  unitCode(id: string): string {
    return known(this.#unitCodes, 'unit', id);
  }

  postName(id: string): string {
    return known(this.#postNames, 'post', id);
  }

  /** Everybody who holds a post, in the order of the roster. */
  async holdersOf(postId: string): Promise<RosterPerson[]> {
    return inRosterOrder(await this.#client.all(`/kernel/people?postId=${postId}`));
  }

  /** Who works in a unit as what, in the order of the roster. */
  async peopleAt(unit: string, post: string): Promise<RosterPerson[]> {
    const query = `unitId=${this.unitId(unit)}&postId=${known(this.#posts, 'post', post)}`;
    return inRosterOrder(await this.#client.all(`/kernel/people?${query}`));
  }

  /** Everybody of an audience, in the order of the roster. */
  async peopleOf(audience: string): Promise<RosterPerson[]> {
    const query = `audienceId=${encodeURIComponent(this.audienceId(audience))}`;
    return inRosterOrder(await this.#client.all(`/kernel/people?${query}`));
  }
}

function idsByName(items: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(items.map(({ id, name }) => [name, id]));
}

function known(ids: ReadonlyMap<string, string>, kind: string, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`The sample county has no ${kind} '${name}'.`);
  return id;
}

function inRosterOrder(people: RosterPerson[]): RosterPerson[] {
  return people.toSorted((a, b) => ((a.number ?? '') < (b.number ?? '') ? -1 : 1));
}
