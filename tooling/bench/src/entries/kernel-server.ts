import { createHost } from '@peixun/kernel';
import { createAccount, createUnit, grantRole } from '@peixun/kernel/testing';
import { sql } from 'kysely';
import { serveParent } from '../child-server.ts';
import { entriesPlugin } from './plugin.ts';

export interface KernelServerInput {
  readonly databaseUrl: string;
  readonly dataFolder: string;
  readonly counties: number;
  /** Entries of each county. */
  readonly entries: number;
}

/** A county with a township whose officer is signed in. */
export interface SignedInCounty {
  readonly id: string;
  readonly unitId: string;
  readonly cookie: string;
}

export interface KernelServerReady {
  readonly port: number;
  readonly counties: readonly SignedInCounty[];
}

await serveParent(async ({ databaseUrl, dataFolder, counties, entries }: KernelServerInput) => {
  const unlimited = { burst: 1e9, perSecond: 1e9 };
  const host = await createHost({
    plugins: [entriesPlugin],
    counties: Array.from({ length: counties }, (_, index) => ({
      id: `county-${index}`,
      name: { 'zh-CN': `${index} 号县`, en: `County ${index}` },
      plugins: { entries: {} },
    })),
    databaseUrl,
    dataFolder,
    limits: { perAccount: unlimited, perAddress: unlimited },
  });
  const signedIn: SignedInCounty[] = [];
  for (const { id } of host.view.counties()) signedIn.push(await settle(id));
  await host.reload();
  await sql`analyze`.execute(host.database.kernel);
  const ready: KernelServerReady = { port: await host.listen(0), counties: signedIn };
  return { ready, stop: () => host.stop() };

  async function settle(county: string): Promise<SignedInCounty> {
    const { kernel } = host.database;
    const unitId = await createUnit(kernel, { county });
    const accountId = await createAccount(kernel, county, null, new Date());
    await grantRole(kernel, { county, accountId, role: 'unit-officer', unitId });
    const scope = { schema: 'entries', countyId: county, actor: '', units: '*' } as const;
    await host.database.transaction(scope, ({ db }) =>
      sql`insert into entries.entry
        select ${county}, uuidv7(make_interval(secs => i - ${entries}::integer)), ${unitId}, '登记 ' || i, i % 100, now()
        from generate_series(1, ${entries}) as i`.execute(db),
    );
    const cookie = (await host.identity.createSession(accountId)).split(';')[0] ?? '';
    return { id: county, unitId, cookie };
  }
});
