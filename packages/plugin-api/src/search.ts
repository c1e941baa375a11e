/** An entry of the search palette. Shown to who may see the unit and holds the permission. */
export interface SearchEntry {
  /** `teacher`, `need`. */
  readonly type: string;
  readonly id: string;
  readonly title: string;
  /** More words by which it is found. No personal data. */
  readonly keywords?: string;
  /** A path within the county: `/faculty-pool/teachers/…`. */
  readonly link: string;
  readonly permission: string;
  readonly unitId?: string | null;
}

export interface SearchHit {
  readonly plugin: string;
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly link: string;
}

/** The one search of the county: row-level security makes `ILIKE` in a plugin's own tables slow. */
export interface Search {
  /** Adds or replaces entries by type and id. */
  index(entries: readonly SearchEntry[]): Promise<void>;
  remove(type: string, ids: readonly string[]): Promise<void>;
  /** Ids of this plugin's entries of a type that match all words, best first. */
  find(type: string, words: string, limit?: number): Promise<readonly SearchHit[]>;
}
