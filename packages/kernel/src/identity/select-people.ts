import type { PeopleFilter } from '@peixun/plugin-api';
import { sql, type Kysely } from 'kysely';
import type { IdentityTables } from './tables.ts';

/** `PeopleFilter` with what only administration asks. */
export interface PeopleSelection extends Omit<PeopleFilter, 'cursor' | 'limit'> {
  readonly active?: boolean;
  /** Name and id of the last person of the page before. */
  readonly after?: readonly [name: string, id: string];
}

/** The people of a county that match, before columns and order. */
export function selectPeople(
  db: Pick<Kysely<IdentityTables>, 'selectFrom'>,
  countyId: string,
  filter: PeopleSelection,
) {
  return db
    .selectFrom('person')
    .where('person.county_id', '=', countyId)
    .$if(filter.ids !== undefined, query => query.where(sql<boolean>`person.id = any(${filter.ids}::uuid[])`))
    .$if(filter.active !== undefined, query => query.where('person.active', '=', filter.active!))
    .$if(filter.audienceId !== undefined, query => query.where('person.audience_id', '=', filter.audienceId!))
    .$if(filter.name !== undefined && filter.name !== '', query =>
      query.where(sql<boolean>`strpos(person.name, ${filter.name}) > 0`),
    )
    .$if(filter.unitId !== undefined, query =>
      query.where('person.unit_id', 'in', eb =>
        eb
          .selectFrom('unit_closure')
          .select('descendant_id')
          .where('county_id', '=', countyId)
          .where('ancestor_id', '=', filter.unitId!),
      ),
    )
    .$if(filter.postId !== undefined, query =>
      query.where('person.id', 'in', eb =>
        eb
          .selectFrom('person_post')
          .select('person_id')
          .where('county_id', '=', countyId)
          .where('post_id', '=', filter.postId!),
      ),
    )
    .$if(filter.after !== undefined, query =>
      query.where(
        sql<boolean>`(person.name collate "zh-x-icu", person.id) > (${filter.after![0]} collate "zh-x-icu", ${filter.after![1]}::uuid)`,
      ),
    );
}
