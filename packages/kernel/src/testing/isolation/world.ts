import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import { createAccount, createPerson, createUnit, grantRole } from '../directory-factory.ts';
import type { TestHost } from '../create-test-host.ts';
import { TestClient } from '../test-client.ts';
import type { RecordRow } from './careless-plugin.ts';

export const counties = ['qiaojia', 'pinghu'] as const;
export type CountyId = (typeof counties)[number];

/** How far somebody reaches in a county, as the test knows it without asking the host. */
export interface Reach {
  /** Every unit below the granted ones; `*` for all of the county; nothing without a grant. */
  readonly units: '*' | ReadonlySet<string> | undefined;
  readonly personId: string | null;
}

export interface Somebody {
  readonly name: string;
  readonly client: TestClient;
  /** By the counties that they are a member of. */
  readonly reach: Partial<Record<CountyId, Reach>>;
}

export interface World {
  readonly people: readonly Somebody[];
  readonly unitIds: readonly string[];
  /** By plugin. */
  readonly rows: Readonly<Record<string, readonly RecordRow[]>>;
}

/** Township → its villages. */
interface CountyUnits {
  readonly subtrees: ReadonlyMap<string, readonly string[]>;
}

/**
 * Two counties, each with two townships of two villages; in each an officer of a township, one of a village and the
 * other township, a leader of the whole county and a trainee without grant; and somebody who belongs to both. Every
 * plugin has a row for each unit and for the county as a whole, of each person and of nobody.
 */
export async function createWorld(host: TestHost, plugins: readonly string[]): Promise<World> {
  const db = host.host.database.kernel;
  const units = {} as Record<CountyId, CountyUnits>;
  for (const county of counties) units[county] = await settle(county);
  await host.host.reload();

  const people: Somebody[] = [];
  const traveller = await somebody('traveller', 'qiaojia', [townshipsOf('qiaojia')[0]!]);
  const home = townshipsOf('pinghu')[1]!;
  const personId = await createPerson(db, { county: 'pinghu', unitId: home });
  await db
    .insertInto('membership')
    .values({ county_id: 'pinghu', account_id: traveller.client.accountId!, person_id: personId })
    .execute();
  await grantRole(db, {
    county: 'pinghu',
    accountId: traveller.client.accountId!,
    role: 'unit-officer',
    unitId: home,
  });
  const abroad = { units: subtreesOf('pinghu', [home]), personId };
  people.push({ ...traveller, reach: { ...traveller.reach, pinghu: abroad } });
  for (const county of counties) {
    const [first, second] = townshipsOf(county) as [string, string];
    const village = units[county].subtrees.get(first)![0]!;
    people.push(
      await somebody('township officer', county, [first]),
      await somebody('officer of a village and a township', county, [village, second]),
      await somebody('county leader', county, '*'),
      await somebody('trainee', county, []),
    );
  }

  const unitIds = counties.flatMap(county => [...subtreesOf(county, townshipsOf(county))]);
  const rows = Object.fromEntries(
    plugins.map(plugin => [plugin, counties.flatMap(county => rowsOf(county, people))]),
  );
  for (const plugin of plugins) await insert(host.database.administrator, plugin, rows[plugin]!);
  return { people, unitIds, rows };

  async function settle(county: CountyId): Promise<CountyUnits> {
    const subtrees = new Map<string, string[]>();
    for (const township of ['东镇', '西镇']) {
      const id = await createUnit(db, { county, name: township });
      const villages = ['上村', '下村'].map(name =>
        createUnit(db, { county, name, parentId: id, kind: 'village' }),
      );
      subtrees.set(id, [id, ...(await Promise.all(villages))]);
      for (const village of subtrees.get(id)!.slice(1)) subtrees.set(village, [village]);
    }
    return { subtrees };
  }

  function townshipsOf(county: CountyId): string[] {
    return [...units[county].subtrees].filter(([, below]) => below.length > 1).map(([id]) => id);
  }

  function subtreesOf(county: CountyId, roots: readonly string[]): Set<string> {
    return new Set(roots.flatMap(root => units[county].subtrees.get(root) ?? []));
  }

  async function somebody(
    name: string,
    county: CountyId,
    grants: '*' | readonly string[],
  ): Promise<Somebody> {
    const unitId = townshipsOf(county)[0]!;
    const ownId = await createPerson(db, { county, unitId });
    const accountId = await createAccount(db, county, ownId, host.clock.now());
    const granted = grants === '*' ? [undefined] : grants;
    for (const unit of granted)
      await grantRole(db, { county, accountId, role: 'unit-officer', unitId: unit });
    const [cookie] = (await host.host.identity.createSession(accountId)).split(';');
    const fetch = (request: Request) => host.host.fetch(request);
    const reached = grants === '*' ? grants : grants.length > 0 ? subtreesOf(county, grants) : undefined;
    return {
      name: `${name} of ${county}`,
      client: new TestClient({ fetch, county, accountId, personId: ownId, cookie }),
      reach: { [county]: { units: reached, personId: ownId } },
    };
  }

  function rowsOf(county: CountyId, everybody: readonly Somebody[]): RecordRow[] {
    const persons = [null, ...everybody.flatMap(({ reach }) => reach[county]?.personId ?? [])];
    return [null, ...subtreesOf(county, townshipsOf(county))].flatMap(unitId =>
      persons.map(person => ({
        ...{ county_id: county, id: randomUUIDv7(), unit_id: unitId, person_id: person, touched: 0 },
      })),
    );
  }
}

async function insert(administrator: pg.Pool, plugin: string, rows: readonly RecordRow[]): Promise<void> {
  await administrator.query(
    `insert into ${plugin}.record select * from jsonb_populate_recordset(null::${plugin}.record, $1)`,
    [JSON.stringify(rows)],
  );
}
