import { cleanName } from '@peixun/spreadsheet';
import { sql, type Kysely } from 'kysely';
import { randomUUIDv7 } from 'node:crypto';
import { sealDetails } from '../../identity/personal-details.ts';
import type { IdentityTables } from '../../identity/tables.ts';
import { personFinder, type KnownPerson, type RosterKnowledge, type RosterReading } from './check-roster.ts';
import { unitFinder } from './unit-names.ts';

/** How many people an import added and how many it changed. */
export interface ImportOutcome {
  readonly imported: number;
  readonly added: number;
  readonly changed: number;
}

/**
 * Writes the good rows: people who are known by identity number or personnel number are changed where the row says
 * something, all others added. In one transaction, so that all rows count or none.
 */
export async function commitRoster(
  db: Kysely<IdentityTables>,
  countyId: string,
  rows: RosterReading['rows'],
  county: RosterKnowledge,
  onProgress: (done: number) => Promise<void>,
): Promise<ImportOutcome> {
  const find = unitFinder(county.units);
  const audienceIds = new Map(county.audiences.map(({ id, name }) => [name, id]));
  const recognise = personFinder(county);
  const people = rows.map(({ values }) => {
    const existing = recognise(values);
    const match = find(values.unit);
    if (!('unit' in match) || existing === 'contradiction')
      throw new Error('A row with a problem cannot be among the good ones.');
    return {
      existing: existing !== undefined,
      posts: (values.post ?? '')
        .split(/[、,，;；]/)
        // Posts of two characters are padded as names are.
        .map(cleanName)
        .filter(Boolean),
      row: {
        county_id: countyId,
        id: existing?.id ?? randomUUIDv7(),
        name: values.name,
        unit_id: match.unit.id,
        audience_id: (values.audience && audienceIds.get(values.audience)) ?? null,
        number: values.number ?? null,
        active: true,
        ...emptyDetails,
        ...sealDetails(county.personalData, {
          identityNumber: values.identityNumber ?? null,
          phone: values.phone ?? null,
        }),
      },
    };
  });
  for (let start = 0; start < people.length; start += 500) {
    await upsertPeople(
      db,
      people.slice(start, start + 500).map(({ row }) => row),
    );
    await onProgress(Math.min(start + 500, people.length));
  }
  await assignPosts(
    db,
    countyId,
    people.filter(({ posts }) => posts.length > 0).map(({ row, posts }) => ({ id: row.id, posts })),
  );
  const changed = people.filter(({ existing }) => existing).length;
  return { imported: people.length, added: people.length - changed, changed };
}

const emptyDetails = { identity_number: null, identity_number_index: null, phone: null, phone_index: null };

/** Who is on the county's roster already. */
export function knownPeople(db: Pick<Kysely<IdentityTables>, 'selectFrom'>, countyId: string) {
  return db
    .selectFrom('person')
    .select(['id', 'number', sql<string | null>`encode(identity_number_index, 'hex')`.as('index')])
    .where('county_id', '=', countyId)
    .$castTo<KnownPerson>();
}

/** An empty cell leaves what is known. */
async function upsertPeople(
  db: Kysely<IdentityTables>,
  rows: readonly Parameters<ReturnType<typeof db.insertInto<'person'>>['values']>[0][],
): Promise<void> {
  await db
    .insertInto('person')
    .values(rows as never)
    .onConflict(conflict =>
      conflict.columns(['county_id', 'id']).doUpdateSet(eb => {
        const kept = <Column extends keyof IdentityTables['person'] & string>(column: Column) =>
          eb.fn.coalesce(eb.ref(`excluded.${column}` as never), eb.ref(`person.${column}` as never)) as never;
        return {
          name: eb.ref('excluded.name'),
          unit_id: eb.ref('excluded.unit_id'),
          audience_id: kept('audience_id'),
          number: kept('number'),
          identity_number: kept('identity_number'),
          identity_number_index: kept('identity_number_index'),
          phone: kept('phone'),
          phone_index: kept('phone_index'),
          active: true,
          updated_at: sql<Date>`now()`,
        };
      }),
    )
    .execute();
}

async function assignPosts(
  db: Kysely<IdentityTables>,
  countyId: string,
  people: readonly { id: string; posts: readonly string[] }[],
): Promise<void> {
  if (people.length === 0) return;
  const names = [...new Set(people.flatMap(({ posts }) => posts))];
  await db
    .insertInto('post')
    .values(names.map(name => ({ county_id: countyId, id: randomUUIDv7(), name })))
    .onConflict(conflict => conflict.columns(['county_id', 'name']).doNothing())
    .execute();
  const posts = await db
    .selectFrom('post')
    .select(['id', 'name'])
    .where('county_id', '=', countyId)
    .execute();
  const idOf = new Map(posts.map(({ id, name }) => [name, id]));
  const ids = people.map(({ id }) => id);
  await sql`delete from kernel.person_post where county_id = ${countyId} and person_id = any(${ids}::uuid[])`.execute(
    db,
  );
  const pairs = people.flatMap(({ id, posts: own }) =>
    own.map(name => ({ personId: id, postId: idOf.get(name)! })),
  );
  await sql`
    insert into kernel.person_post (county_id, person_id, post_id)
    select distinct ${countyId}, p."personId", p."postId"
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p ("personId" uuid, "postId" uuid)`.execute(
    db,
  );
}
