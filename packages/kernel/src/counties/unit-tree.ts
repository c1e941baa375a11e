import type { Kysely } from 'kysely';
import { Turns } from '../host/turns.ts';
import type { Database } from '../storage/database.ts';
import type { Disposable } from '../storage/disposable.ts';

/** The part of the directory that the tree is read from. */
interface UnitRows {
  unit: { county_id: string; id: string; parent_id: string | null };
}

/** The units of the counties as parents of each other, in memory: whether a grant reaches a unit is asked often. */
export class UnitTree {
  readonly #database: Database;
  readonly #onFailure: (error: unknown) => void;
  readonly #parents = new Map<string, ReadonlyMap<string, string | null>>();
  /** Of two looks at once the earlier could end last. */
  readonly #looks = new Turns();

  constructor(database: Database, onFailure: (error: unknown) => void) {
    this.#database = database;
    this.#onFailure = onFailure;
  }

  /** Follows changes that any host makes. */
  start(): Promise<Disposable> {
    const reload = (countyId: string) => void this.load(countyId).catch(this.#onFailure);
    return this.#database.listen('peixun_units', reload, () => {
      for (const countyId of this.#parents.keys()) reload(countyId);
    });
  }

  load(countyId: string): Promise<void> {
    return this.#looks.take(() => this.#load(countyId));
  }

  async #load(countyId: string): Promise<void> {
    const db = this.#database.kernel as unknown as Kysely<UnitRows>;
    const rows = await db
      .selectFrom('unit')
      .select(['id', 'parent_id'])
      .where('county_id', '=', countyId)
      .execute();
    this.#parents.set(countyId, new Map(rows.map(({ id, parent_id }) => [id, parent_id])));
  }

  /** Whether a unit is one of these or stands below one of them. */
  isWithin(countyId: string, unitId: string, roots: readonly string[]): boolean {
    const parents = this.#parents.get(countyId);
    for (let current: string | null | undefined = unitId; current; current = parents?.get(current)) {
      if (roots.includes(current)) return true;
    }
    return false;
  }
}
