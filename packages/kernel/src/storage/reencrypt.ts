import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { KeyedPersonalData } from './keyed-personal-data.ts';

/** Values of one column in one county that are not under the current key. */
interface Batch {
  readonly countyId: string;
  readonly column: BytesColumn;
  readonly values: readonly { readonly place: string; readonly stored: Buffer; readonly keyId: string }[];
}

interface BytesColumn {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
}

const batchSize = 500;

/**
 * Brings every encrypted value of every county under the current key. Nobody declares what is encrypted: all columns
 * of bytes in the schemas of kernel and plugins are looked at, also of plugins that are not installed any more. A
 * value is known by the id of its key at its beginning, and proved by opening. Hosts may run meanwhile.
 *
 * @returns how many values moved.
 */
export async function reencrypt(database: Database, cipher: KeyedPersonalData): Promise<number> {
  let moved = 0;
  for await (const { countyId, column, values } of olderValues(database, cipher)) {
    const target = sql.id(column.schema, column.table);
    const name = sql.id(column.name);
    const renewed = values.map(({ stored }) => cipher.reencrypt(stored));
    // A value that somebody changed meanwhile is left to them: it is under a key of theirs.
    const { rows } = await database.transaction(scopeOf(column, countyId), ({ db }) =>
      sql`update ${target} as target set ${name} = v.renewed
        from unnest(${values.map(({ place }) => place)}::tid[], ${values.map(({ stored }) => stored)}::bytea[],
          ${renewed}::bytea[]) as v (place, stored, renewed)
        where target.ctid = v.place and target.${name} = v.stored
        returning 1`.execute(db),
    );
    moved += rows.length;
  }
  return moved;
}

/** How many values are under each key that is not the current one. */
export async function countByOlderKey(
  database: Database,
  cipher: KeyedPersonalData,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for await (const { values } of olderValues(database, cipher)) {
    for (const { keyId } of values) counts.set(keyId, (counts.get(keyId) ?? 0) + 1);
  }
  return counts;
}

async function* olderValues(database: Database, cipher: KeyedPersonalData): AsyncGenerator<Batch> {
  const begins = cipher.olderKeyIds.map(id => cipher.headerOf(id));
  if (begins.length === 0) return;
  const { rows: counties } = await sql<{ id: string }>`
    select distinct county_id as id from kernel.unit order by id`.execute(database.kernel);
  for (const column of await bytesColumns(database)) {
    const name = sql.id(column.name);
    const isOlder = sql.join(
      begins.map(header => sql`substring(${name} from 1 for ${header.length}) = ${header}`),
      sql` or `,
    );
    for (const { id: countyId } of counties) {
      for (let last = '(0,0)'; ;) {
        const { rows } = await database.transaction(scopeOf(column, countyId), ({ db }) =>
          sql<{ place: string; stored: Buffer }>`
            select ctid::text as place, ${name} as stored from ${sql.id(column.schema, column.table)}
            where county_id = ${countyId} and ctid > ${last}::tid and (${isOlder})
            order by ctid limit ${batchSize}`.execute(db),
        );
        const values = rows.flatMap(row => {
          const keyId = cipher.keyIdOf(row.stored);
          return keyId === undefined ? [] : { ...row, keyId };
        });
        if (values.length > 0) yield { countyId, column, values };
        if (rows.length < batchSize) break;
        last = rows.at(-1)!.place;
      }
    }
  }
}

/** Of tables that belong to counties, in all schemas that were ever migrated. */
async function bytesColumns(database: Database): Promise<BytesColumn[]> {
  const { rows } = await sql<BytesColumn>`
    select n.nspname as schema, c.relname as table, a.attname as name
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
    join pg_namespace n on n.oid = c.relnamespace
    where a.atttypid = 'bytea'::regtype and a.attnum > 0 and not a.attisdropped
      and n.nspname in (select schema from kernel.migration)
      and exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'county_id')
    order by 1, 2, 3`.execute(database.kernel);
  return rows;
}

function scopeOf({ schema }: BytesColumn, countyId: string) {
  return { schema, countyId, actor: 'system:kernel', units: '*' } as const;
}
