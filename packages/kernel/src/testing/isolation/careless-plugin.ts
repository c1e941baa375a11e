import {
  defineApi,
  definePermissions,
  definePlugin,
  isPeixunError,
  partsOf,
  text,
  type Context,
  type Migration,
} from '@peixun/plugin-api';
import { sql, type Compilable, type CompiledQuery, type Kysely, type RawBuilder } from 'kysely';
import { z } from 'zod';

export interface RecordRow {
  readonly county_id: string;
  readonly id: string;
  readonly unit_id: string | null;
  readonly person_id: string | null;
  readonly touched: number;
}

interface CarelessDatabase {
  record: RecordRow;
}

/** What a plugin asks for that never thinks of county, unit or person itself. */
export const carelessRequest = z.discriminatedUnion('kind', [
  /** Reads; `only` is a condition on what was asked for, absent where the `where` is forgotten. */
  z.object({
    kind: z.literal('read'),
    shape: z.enum(['select', 'join', 'union', 'aggregate', 'subquery', 'raw']),
    in: z.enum(['read', 'transaction']),
    only: z.object({ ids: z.array(z.uuid()), unitIds: z.array(z.uuid()) }).optional(),
  }),
  z.object({ kind: z.literal('update'), ids: z.array(z.uuid()).optional() }),
  z.object({ kind: z.literal('move'), ids: z.array(z.uuid()).optional(), unitId: z.uuid().nullable() }),
  z.object({ kind: z.literal('delete'), ids: z.array(z.uuid()).optional() }),
  z.object({ kind: z.literal('insert'), id: z.uuid(), countyId: z.string(), unitId: z.uuid().nullable() }),
  /** Reads a table by its full name, whoever owns it. */
  z.object({ kind: z.literal('table'), name: z.string().regex(/^[a-z_]+\.[a-z_]+$/) }),
]);
export type CarelessRequest = z.infer<typeof carelessRequest>;

/** Ids that were read or changed; changes are taken back before the answer. */
export const carelessAnswer = z.object({ ids: z.array(z.uuid()), refused: z.boolean() });

/** Thrown to take a change back. */
class TakenBack extends Error {}

const recordMigration: Migration = {
  name: '0001-records',
  async up(db) {
    await sql`create table record (county_id text not null, id uuid not null, unit_id uuid, person_id uuid,
      touched integer not null default 0, primary key (county_id, id))`.execute(db);
  },
  async down(db) {
    await sql`drop table record`.execute(db);
  },
};

/** The operations of a careless plugin: the same, under a permission of units and under one of the person's own. */
export function carelessApi(id: string) {
  const operation = (permission: string) =>
    ({
      summary: text('查询', 'Query'),
      access: { permission: `${id}.record.${permission}` },
      body: carelessRequest,
      response: carelessAnswer,
    }) as const;
  return defineApi({ 'POST /of-units': operation('read'), 'POST /own': operation('own') });
}

/** A plugin that runs whatever it is asked for. */
export function carelessPlugin(id: string) {
  const { routes } = partsOf<CarelessDatabase>();
  return definePlugin({
    id,
    version: '1.0.0',
    title: text('粗心', 'Careless'),
    description: text('测试用插件', 'A plugin for tests'),
    requires: { kernel: '^1.0' },
    permissions: definePermissions({
      [`${id}.record.read`]: { title: text('查看', 'Read'), defaultRoles: ['unit-officer'] },
      [`${id}.record.own`]: { title: text('本人', 'Own'), scope: 'self', defaultRoles: ['trainee'] },
    }),
    migrations: [recordMigration],
    routes: [
      routes(carelessApi(id), {
        'POST /of-units': (context, { body }) => carry(context, body),
        'POST /own': (context, { body }) => carry(context, body),
      }),
    ],
  });
}

async function carry(
  context: Context<CarelessDatabase>,
  request: CarelessRequest,
): Promise<z.infer<typeof carelessAnswer>> {
  try {
    return { ids: await idsOf(context, request), refused: false };
  } catch (error) {
    if (isRefusal(error)) return { ids: [], refused: true };
    throw error;
  }
}

async function idsOf(context: Context<CarelessDatabase>, request: CarelessRequest): Promise<string[]> {
  if (request.kind === 'read' && request.in === 'read') {
    const rows = await context.read(db => readQuery(db as Kysely<CarelessDatabase>, request));
    return idsIn(rows);
  }
  let ids: string[] = [];
  await context
    .transaction(async ({ db }) => {
      ids = idsIn((await db.executeQuery(changeQuery(db, request).compile())).rows);
      throw new TakenBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  return ids;
}

/** What row policies and missing rights answer. */
function isRefusal(error: unknown): boolean {
  if (isPeixunError(error)) return error.code === 'OUTSIDE_SCOPE';
  return (error as { code?: string }).code === '42501';
}

function idsIn(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

type IdQuery = Compilable<{ id: string }>;

function raw(query: RawBuilder<unknown>, db: Kysely<CarelessDatabase>): IdQuery {
  return { compile: () => query.compile(db) as CompiledQuery<{ id: string }> };
}

function readQuery(
  db: Kysely<CarelessDatabase>,
  { shape, only }: CarelessRequest & { kind: 'read' },
): IdQuery {
  const wanted = db.selectFrom('record').$if(only !== undefined, query =>
    query.where(({ eb, or }) => {
      const conditions = [
        ...(only!.ids.length > 0 ? [eb('record.id', 'in', only!.ids)] : []),
        ...(only!.unitIds.length > 0 ? [eb('record.unit_id', 'in', only!.unitIds)] : []),
      ];
      return or(conditions);
    }),
  );
  switch (shape) {
    case 'select':
      return wanted.select('id');
    case 'join':
      return wanted
        .innerJoin('record as other', join => join.onTrue())
        .select('other.id')
        .distinct();
    case 'union':
      return wanted.select('id').union(db.selectFrom('record').select('id'));
    case 'aggregate':
      return wanted.select(sql<string>`unnest(array_agg(record.id))`.as('id'));
    case 'subquery':
      return db
        .selectFrom('record')
        .where(({ exists }) => exists(wanted.select('id')))
        .select('id');
    case 'raw':
      return raw(sql`select id from record`, db);
  }
}

function changeQuery(db: Kysely<CarelessDatabase>, request: CarelessRequest): IdQuery {
  switch (request.kind) {
    case 'read':
      return readQuery(db, request);
    case 'update':
    case 'move': {
      const change = request.kind === 'move' ? { unit_id: request.unitId } : { touched: 1 };
      return db
        .updateTable('record')
        .set(change)
        .$if(request.ids !== undefined, query => query.where('id', 'in', request.ids!))
        .returning('id');
    }
    case 'delete':
      return db
        .deleteFrom('record')
        .$if(request.ids !== undefined, query => query.where('id', 'in', request.ids!))
        .returning('id');
    case 'insert': {
      const row = {
        county_id: request.countyId,
        id: request.id,
        unit_id: request.unitId,
        person_id: null,
        touched: 0,
      };
      return db.insertInto('record').values(row).returning('id');
    }
    case 'table':
      return raw(sql`select id from ${sql.table(request.name)}`, db);
  }
}
