import { createHost } from '@peixun/kernel';
import { createAccount, grantRole, TestClient } from '@peixun/kernel/testing';
import type { BenchPostgres } from '../bench-postgres.ts';
import { CountDown } from './count-down.ts';
import type { FactsContestant } from './contestant.ts';
import { factsPlugin } from './plugin.ts';

/** The kernel's event bus, used as a plugin uses it. */
export async function startKernelFacts(postgres: BenchPostgres): Promise<FactsContestant> {
  const handled = new CountDown();
  const county = 'bench';
  const host = await createHost({
    plugins: [factsPlugin(handled.count)],
    counties: [{ id: county, name: { 'zh-CN': '测试县', en: 'Bench' }, plugins: { facts: {} } }],
    databaseUrl: await postgres.createDatabase('kernel_facts'),
    dataFolder: postgres.dataFolder,
    log: { info() {}, warn: console.warn, error: console.error },
  });
  const { kernel } = host.database;
  const accountId = await createAccount(kernel, county, null, new Date());
  await grantRole(kernel, { county, accountId, role: 'school' });
  const [cookie] = (await host.identity.createSession(accountId)).split(';');
  const client = new TestClient({ fetch: request => host.fetch(request), county, cookie });
  return {
    async handle(body) {
      const done = handled.start(body.count);
      const answer = await client.send(`/${county}/api/facts/facts`, { body });
      if (!answer.ok) throw new Error(await answer.text());
      await done;
    },
    async effects() {
      const scope = { schema: 'facts', countyId: county, actor: '', units: '*' } as const;
      const query = host.database.builder<{ effect: object }>().selectFrom('effect');
      const [row] = await host.database.read(
        scope,
        query.select(({ fn }) => fn.countAll<number>().as('count')),
      );
      return Number(row?.count);
    },
    stop: () => host.stop(),
  };
}
