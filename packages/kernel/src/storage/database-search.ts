import type { Search, SearchEntry, SearchHit } from '@peixun/plugin-api';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { gramsOf, gramsToFind, normaliseForSearch, searchWords } from './search-grams.ts';

/** What somebody may see: everything, or the units (`*` for all) by permission. */
export type SearchReach = '*' | ReadonlyMap<string, '*' | readonly string[]>;

export interface SearchQuery {
  readonly words: string;
  readonly limit: number;
  readonly plugin?: string;
  readonly type?: string;
}

/** A plugin's part of the county's search. */
export class DatabaseSearch implements Search {
  readonly #database: Database;
  readonly #countyId: string;
  readonly #plugin: string;
  readonly #reach: SearchReach;

  constructor(database: Database, options: { countyId: string; plugin: string; reach: SearchReach }) {
    this.#database = database;
    this.#countyId = options.countyId;
    this.#plugin = options.plugin;
    this.#reach = options.reach;
  }

  async index(entries: readonly SearchEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const rows = entries.map(({ type, id, title, keywords = '', link, permission, unitId = null }) => {
      const searched = normaliseForSearch(`${title} ${keywords}`);
      return { type, id, title, searched, grams: gramsOf(searched), link, permission, unit_id: unitId };
    });
    await sql`
      insert into kernel.search_entry
        (county_id, plugin, type, id, title, searched, grams, link, permission, unit_id)
      select ${this.#countyId}, ${this.#plugin}, e.type, e.id, e.title, e.searched, e.grams, e.link, e.permission, e.unit_id
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e (type text, id text, title text, searched text,
        grams text[], link text, permission text, unit_id uuid)
      on conflict (county_id, plugin, type, id) do update set
        title = excluded.title, searched = excluded.searched, grams = excluded.grams, link = excluded.link,
        permission = excluded.permission, unit_id = excluded.unit_id`.execute(this.#database.kernel);
  }

  async remove(type: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#database.kernel
      .deleteFrom('search_entry')
      .where('county_id', '=', this.#countyId)
      .where('plugin', '=', this.#plugin)
      .where('type', '=', type)
      .where('id', 'in', ids)
      .execute();
  }

  find(type: string, words: string, limit = 20): Promise<readonly SearchHit[]> {
    const query = { type, words, limit, plugin: this.#plugin };
    return searchCounty(this.#database, this.#countyId, this.#reach, query);
  }
}

/**
 * Entries that contain all words, best first: those whose title starts with the first word, then the shorter. It
 * asks as the kernel, since row-level security would keep PostgreSQL from using the index; county, permission and
 * units are conditions of the query instead.
 */
export async function searchCounty(
  database: Database,
  countyId: string,
  reach: SearchReach,
  query: SearchQuery,
): Promise<SearchHit[]> {
  const words = searchWords(query.words);
  const [first] = words;
  if (first === undefined) return [];
  const { rows } = await sql<SearchHit>`
    select plugin, type, id, title, link
    from kernel.search_entry e
    where county_id = ${countyId} and grams @> ${gramsToFind(words)}
      and not exists (select from unnest(${words}::text[]) as word where strpos(searched, word) = 0)
      ${query.plugin === undefined ? sql`` : sql`and plugin = ${query.plugin}`}
      ${query.type === undefined ? sql`` : sql`and type = ${query.type}`}
      ${reach === '*' ? sql`` : withinReach(reach)}
    order by starts_with(searched, ${first}) desc, length(title), title, id
    limit ${query.limit}`.execute(database.kernel);
  return rows;
}

function withinReach(reach: Exclude<SearchReach, '*'>) {
  const grants = [...reach].flatMap(([permission, units]) =>
    (units === '*' ? [null] : units).map(unit => ({ permission, unit })),
  );
  return sql`and exists (
    select from jsonb_to_recordset(${JSON.stringify(grants)}::jsonb) as g (permission text, unit uuid)
    where g.permission = e.permission and (g.unit is null or e.unit_id is null or exists (
      select from kernel.unit_closure c
      where c.county_id = e.county_id and c.ancestor_id = g.unit and c.descendant_id = e.unit_id)))`;
}
