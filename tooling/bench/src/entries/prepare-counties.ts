import { createHost } from '@peixun/kernel';
import { createAccount, createUnit, grantRole } from '@peixun/kernel/testing';
import { sql } from 'kysely';
import { benchHost, type BenchHostOptions } from './bench-host.ts';

/** A county with a township whose officer is signed in. */
export interface SignedInCounty {
  readonly id: string;
  readonly unitId: string;
  readonly cookie: string;
}

/** Migrates a database and fills its counties with so many entries each. */
export async function prepareCounties(options: BenchHostOptions, entries: number): Promise<SignedInCounty[]> {
  const host = await createHost({
    ...benchHost(options),
    log: { info() {}, warn: console.warn, error: console.error },
  });
  const { kernel } = host.database;
  const prepared: SignedInCounty[] = [];
  try {
    for (const { id } of host.view.counties()) prepared.push(await fill(id));
    await sql`analyze`.execute(kernel);
    return prepared;
  } finally {
    await host.stop();
  }

  async function fill(county: string): Promise<SignedInCounty> {
    const unitId = await createUnit(kernel, { county });
    const accountId = await createAccount(kernel, county, null, new Date());
    await grantRole(kernel, { county, accountId, role: 'unit-officer', unitId });
    const scope = { schema: 'entries', countyId: county, actor: '', units: '*' } as const;
    await host.database.transaction(scope, ({ db }) =>
      sql`insert into entries.entry
        select ${county}, uuidv7(make_interval(secs => i - ${entries}::integer)), ${unitId}, '登记 ' || i, i % 100, now()
        from generate_series(1, ${entries}) as i`.execute(db),
    );
    const [cookie = ''] = (await host.identity.createSession(accountId)).split(';');
    return { id: county, unitId, cookie };
  }
}
