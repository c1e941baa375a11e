import {
  pageOf,
  readCursor,
  type Audience,
  type Directory,
  type PeopleFilter,
  type PermissionHolder,
  type Permissions,
  type Person,
  type Post,
  type Unit,
} from '@peixun/plugin-api';
import { sql, type Kysely, type Compilable } from 'kysely';
import { z } from 'zod';
import type { Database, Scope } from '../storage/database.ts';
import { holdersOf, selectHeldRoles, selectRoleChanges } from './permission-holders.ts';
import { selectPeople } from './select-people.ts';
import type { IdentityTables } from './tables.ts';
import { unitColumns } from './units.ts';

const cursorKey = z.tuple([z.string(), z.uuid()]);

/**
 * The directory under a scope. Row-level security keeps people to the scope's units; units show the way down to
 * them; under a `self` permission the only person is oneself.
 */
export class DatabaseDirectory implements Directory {
  readonly #database: Database;
  readonly #scope: Scope;
  readonly #db: Kysely<IdentityTables>;

  readonly #permissions: () => Permissions;

  /** @param permissions what the county's plugins declare. */
  constructor(database: Database, scope: Scope, permissions: () => Permissions) {
    this.#database = database;
    this.#permissions = permissions;
    this.#scope = { ...scope, schema: 'kernel' };
    this.#db = database.builder<IdentityTables>();
  }

  units(): Promise<readonly Unit[]> {
    return this.#read(this.#selectUnits().orderBy('unit.id'));
  }

  async unit(id: string): Promise<Unit | undefined> {
    if (!isId(id)) return undefined;
    return (await this.#read(this.#selectUnits().where('unit.id', '=', id)))[0];
  }

  async people(filter: PeopleFilter): Promise<{ items: readonly Person[]; nextCursor?: string }> {
    const limit = Math.min(filter.limit ?? 100, 1000);
    const rows = await this.#read(
      this.#selectPeople({ ...filter, after: readCursor(filter.cursor, cursorKey) })
        .orderBy(sql`person.name collate "zh-x-icu"`)
        .orderBy('person.id')
        .limit(limit + 1),
    );
    return pageOf(rows, limit, person => [person.name, person.id]);
  }

  async person(id: string): Promise<Person | undefined> {
    if (!isId(id)) return undefined;
    return (await this.#read(this.#selectPeople({ ids: [id] })))[0];
  }

  async countPeople(filter: Pick<PeopleFilter, 'unitId' | 'audienceId' | 'postId'>): Promise<number> {
    const rows = await this.#read(
      selectPeople(this.#db, this.#scope.countyId, { ...filter, active: true })
        .$if(this.#scope.personId !== undefined, query =>
          query.where('person.id', '=', this.#scope.personId!),
        )
        .select(eb => eb.fn.countAll<number>().as('count')),
    );
    return Number(rows[0]!.count);
  }

  audiences(): Promise<readonly Audience[]> {
    return this.#read(
      this.#db
        .selectFrom('audience')
        .select(['id', 'name'])
        .where('county_id', '=', this.#scope.countyId)
        .orderBy('position')
        .orderBy('id'),
    );
  }

  posts(): Promise<readonly Post[]> {
    return this.#read(
      this.#db
        .selectFrom('post')
        .select(['id', 'name'])
        .where('county_id', '=', this.#scope.countyId)
        .orderBy('id'),
    );
  }

  async holders(permission: string): Promise<readonly PermissionHolder[]> {
    const declared = this.#permissions();
    if (declared[permission] === undefined) return [];
    const { countyId } = this.#scope;
    const [held, changes] = await Promise.all([
      this.#read(selectHeldRoles(this.#db, countyId)),
      this.#read(selectRoleChanges(this.#db, countyId)),
    ]);
    return holdersOf(permission, held, changes, declared);
  }

  #selectPeople(filter: Parameters<typeof selectPeople>[2]) {
    const { personId } = this.#scope;
    return selectPeople(this.#db, this.#scope.countyId, filter)
      .$if(personId !== undefined, query => query.where('person.id', '=', personId!))
      .select([
        'person.id',
        'person.name',
        'person.unit_id as unitId',
        'person.audience_id as audienceId',
        'person.active',
      ])
      .select(eb =>
        eb.fn
          .coalesce(
            eb
              .selectFrom('person_post')
              .select(sql<string[]>`array_agg(post_id)`.as('ids'))
              .whereRef('person_post.county_id', '=', 'person.county_id')
              .whereRef('person_post.person_id', '=', 'person.id'),
            sql<string[]>`'{}'::uuid[]`,
          )
          .as('postIds'),
      );
  }

  #selectUnits() {
    const { countyId, units } = this.#scope;
    return this.#db
      .selectFrom('unit')
      .select(unitColumns)
      .where('unit.county_id', '=', countyId)
      .$if(units !== '*', query =>
        query.where(eb =>
          eb.exists(
            eb
              .selectFrom('unit_closure as c')
              .select('c.depth')
              .whereRef('c.county_id', '=', 'unit.county_id')
              .where(either =>
                either.or([
                  either.and([
                    either(either.ref('c.descendant_id'), '=', either.ref('unit.id')),
                    either('c.ancestor_id', 'in', idsOr(units as readonly string[])),
                  ]),
                  either.and([
                    either(either.ref('c.ancestor_id'), '=', either.ref('unit.id')),
                    either('c.descendant_id', 'in', idsOr(units as readonly string[])),
                  ]),
                ]),
              ),
          ),
        ),
      );
  }

  #read<Row>(query: Compilable<Row>): Promise<Row[]> {
    return this.#database.read(this.#scope, query);
  }
}

function isId(value: string): boolean {
  return z.uuid().safeParse(value).success;
}

/** `in ()` is no SQL: an empty reach becomes an id that nothing has. */
function idsOr(ids: readonly string[]): string[] {
  return ids.length > 0 ? [...ids] : ['00000000-0000-0000-0000-000000000000'];
}
