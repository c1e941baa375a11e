import { loadIdentityKeys } from '@peixun/kernel/tools';
import { join } from 'node:path';
import type { BareServerInput } from '../entries/bare-server.ts';
import type { BenchPostgres } from '../bench-postgres.ts';
import type { ByHandServerInput } from '../entries/by-hand-server.ts';
import { startChild } from '../child-server.ts';
import type { KernelServerInput, KernelServerReady } from '../entries/kernel-server.ts';
import { interleave } from '../interleave.ts';
import { requestsPerSecond, type LoadTarget } from '../load.ts';
import { perSecond, ratios, type Measure } from '../measure.ts';

const entries = 10_000;

/** A signed-in list and a signed-in write, against the same by hand and against a server that guarantees nothing. */
export async function measureRequests(
  postgres: BenchPostgres,
  options: { rounds: number; milliseconds: number },
): Promise<Measure[]> {
  const databaseUrl = await postgres.createDatabase('requests');
  const input: KernelServerInput = { databaseUrl, dataFolder: postgres.dataFolder, counties: 1, entries };
  const kernel = await startChild<KernelServerReady>('./entries/kernel-server.ts', input);
  const county = kernel.ready.counties[0]!;
  const { secret } = loadIdentityKeys(join(postgres.dataFolder, 'keys'));
  const byHandInput: ByHandServerInput = { databaseUrl, countyId: county.id, cookieSecret: secret };
  const byHand = await startChild<{ port: number }>('./entries/by-hand-server.ts', byHandInput);
  const token = /=([^.]+)\./.exec(county.cookie)?.[1] ?? '';
  const bareInput: BareServerInput = {
    databaseUrl: await postgres.createDatabase('bare'),
    countyId: county.id,
    token,
    entries,
  };
  const bare = await startChild<{ port: number }>('./entries/bare-server.ts', bareInput);

  const servers = {
    kernel: { port: kernel.ready.port, path: `/${county.id}/api/entries/entries` },
    'by hand': { port: byHand.ready.port, path: '/entries' },
    bare: { port: bare.ready.port, path: '/entries' },
  };
  const headers = { cookie: county.cookie, 'sec-fetch-site': 'same-origin', 'accept-language': 'en' };
  const body = JSON.stringify({ unitId: county.unitId, title: '到蹲点村参加现场教学', hours: 4 });
  const list = { method: 'GET', headers } as const;
  const write = {
    method: 'POST',
    body,
    headers: { ...headers, 'content-type': 'application/json' },
  } as const;
  try {
    return [
      ...(await compare('list of 20 of 10,000', list, { byHand: 0.9, bare: 0.65 })),
      ...(await compare('write with audit row and event', write, { byHand: 0.9, bare: 0.45 })),
    ];
  } finally {
    await Promise.all([kernel.stop(), byHand.stop(), bare.stop()]);
  }

  async function compare(
    name: string,
    request: Omit<LoadTarget, 'port' | 'path'>,
    aims: { byHand: number; bare: number },
  ): Promise<Measure[]> {
    const contestant = (server: keyof typeof servers) => () =>
      requestsPerSecond([{ ...request, ...servers[server] }], options.milliseconds);
    const results = await interleave(
      { kernel: contestant('kernel'), 'by hand': contestant('by hand'), bare: contestant('bare') },
      options.rounds,
    );
    const compared = perSecond(results);
    return [
      {
        name: `${name}: kernel / by hand`,
        aim: { atLeast: aims.byHand },
        values: ratios(results.kernel, results['by hand']),
        compared,
      },
      {
        name: `${name}: kernel / bare`,
        aim: { atLeast: aims.bare },
        values: ratios(results.kernel, results.bare),
        compared,
      },
    ];
  }
}
