import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestHost, type TestHost } from '../create-test-host.ts';
import {
  carelessPlugin,
  type carelessAnswer,
  type CarelessRequest,
  type RecordRow,
} from './careless-plugin.ts';
import { counties, createWorld, type CountyId, type Reach, type Somebody, type World } from './world.ts';
import type { z } from 'zod';

const plugins = ['diary', 'ledger'];

let host: TestHost;
let world: World;

beforeAll(async () => {
  const unlimited = { burst: 1e9, perSecond: 1e9 };
  host = await createTestHost({
    plugins: plugins.map(carelessPlugin),
    limits: { perAccount: unlimited, perAddress: unlimited },
  });
  world = await createWorld(host, plugins);
});
afterAll(() => host?.close());

/** Somebody calls an operation of a plugin in a county. */
interface Call {
  readonly person: Somebody;
  readonly county: CountyId;
  readonly plugin: string;
  /** Under the permission over units, or under that of one's own. */
  readonly operation: 'of-units' | 'own';
  readonly request: CarelessRequest;
}

it('shows and changes no row of another county, subtree, person or plugin, whatever a plugin asks for', async () => {
  await fc.assert(keepsApart(), { numRuns: 300 });
});

it('would find a table without policies', async () => {
  await host.database.administrator.query('alter table diary.record disable row level security');
  const { failed, counterexample } = await fc.check(keepsApart(), { numRuns: 300 });
  await host.database.administrator.query('alter table diary.record enable row level security');
  expect(failed).toBe(true);
  expect(counterexample?.[0]?.map(({ plugin }) => plugin)).toContain('diary');
});

/** Reads run at once, so that connections change hands; changes one by one, so that they do not wait for each other. */
function keepsApart() {
  return fc.asyncProperty(fc.array(call(), { minLength: 1, maxLength: 6 }), async calls => {
    const reads = calls.filter(({ request }) => request.kind === 'read');
    await Promise.all(reads.map(expectAsKnown));
    for (const change of calls.filter(made => !reads.includes(made))) await expectAsKnown(change);
  });
}

function call(): fc.Arbitrary<Call> {
  const rows = plugins.flatMap(plugin => world.rows[plugin]!);
  const id = fc.constantFrom(...rows.map(row => row.id));
  const ids = fc.array(id, { minLength: 1, maxLength: 20 });
  const unitId = fc.option(fc.constantFrom(...world.unitIds));
  const request = fc.oneof(
    fc.record(
      {
        kind: fc.constant('read' as const),
        shape: fc.constantFrom('select', 'join', 'union', 'aggregate', 'subquery', 'raw'),
        in: fc.constantFrom('read', 'transaction'),
        only: fc.record({
          ids: fc.array(id, { maxLength: 20 }),
          unitIds: fc.array(fc.constantFrom(...world.unitIds), { maxLength: 3 }),
        }),
      },
      { requiredKeys: ['kind', 'shape', 'in'] },
    ),
    fc.record({ kind: fc.constant('update' as const), ids }, { requiredKeys: ['kind'] }),
    fc.record({ kind: fc.constant('move' as const), ids, unitId }, { requiredKeys: ['kind', 'unitId'] }),
    fc.record({ kind: fc.constant('delete' as const), ids }, { requiredKeys: ['kind'] }),
    fc.record({
      kind: fc.constant('insert' as const),
      id: fc.uuid({ version: 7 }),
      countyId: fc.constantFrom(...counties),
      unitId,
    }),
    fc.record({
      kind: fc.constant('table' as const),
      name: fc.constantFrom('diary.record', 'ledger.record', 'kernel.person', 'kernel.account'),
    }),
  );
  return fc.record({
    person: fc.constantFrom(...world.people),
    county: fc.constantFrom(...counties),
    plugin: fc.constantFrom(...plugins),
    operation: fc.constantFrom('of-units', 'own'),
    request,
  });
}

async function expectAsKnown(made: Call): Promise<void> {
  const { person, county, plugin, operation, request } = made;
  const path = `/${county}/api/${plugin}/${operation}`;
  const answer = await person.client.send(path, { body: request });
  const reach = person.reach[county];
  const isAdmitted = reach !== undefined && (operation === 'own' || reach.units !== undefined);
  expect(answer.status, `${person.name} at ${path}`).toBe(isAdmitted ? 200 : 403);
  if (!isAdmitted) return;
  const { ids, refused } = (await answer.json()) as Known;
  const known = knownAnswer(made, reach);
  const seen = { refused, ids: [...new Set(ids)].toSorted() };
  expect(seen, `${person.name} at ${path}: ${JSON.stringify(request)}`).toEqual({
    ...known,
    ids: known.ids.toSorted(),
  });
}

type Known = z.infer<typeof carelessAnswer>;

/** What the answer must be, reckoned from the rows themselves. */
function knownAnswer({ county, plugin, operation, request }: Call, reach: Reach): Known {
  const units = operation === 'own' ? '*' : reach.units!;
  const isMine = (row: RecordRow) => operation !== 'own' || row.person_id === reach.personId;
  const covers = (unitId: string | null) => units === '*' || (unitId !== null && units.has(unitId));
  const readable = world.rows[plugin]!.filter(
    row => row.county_id === county && isMine(row) && (row.unit_id === null || covers(row.unit_id)),
  );
  const shown = (rows: readonly RecordRow[]) => ({ refused: false, ids: rows.map(({ id }) => id) });
  const refused = { refused: true, ids: [] };
  const isAsked = ({ id }: RecordRow) =>
    !('ids' in request) || request.ids === undefined || request.ids.includes(id);
  const changed = readable.filter(row => covers(row.unit_id) && isAsked(row));
  switch (request.kind) {
    case 'read': {
      const { only, shape } = request;
      const wanted = readable.filter(
        ({ id, unit_id: unitId }) =>
          only === undefined || only.ids.includes(id) || (unitId !== null && only.unitIds.includes(unitId)),
      );
      if (shape === 'select' || shape === 'aggregate') return shown(wanted);
      const needsOne = shape === 'join' || shape === 'subquery';
      return shown(needsOne && wanted.length === 0 ? [] : readable);
    }
    case 'update':
    case 'delete':
      return shown(changed);
    case 'move':
      return changed.length > 0 && !covers(request.unitId) ? refused : shown(changed);
    case 'insert':
      return request.countyId === county && operation !== 'own' && covers(request.unitId)
        ? { refused: false, ids: [request.id] }
        : refused;
    case 'table':
      return request.name === `${plugin}.record` ? shown(readable) : refused;
  }
}
