import { join } from 'node:path';
import type { BareServerInput } from '../entries/bare-server.ts';
import type { BenchPostgres } from '../bench-postgres.ts';
import type { ByHandServerInput } from '../entries/by-hand-server.ts';
import { startChild } from '../child-server.ts';
import { prepareCounties, type SignedInCounty } from '../entries/prepare-counties.ts';
import { interleave } from '../interleave.ts';
import { requestsPerSecond, type LoadTarget } from '../load.ts';
import { perSecond, ratios, type Measure } from '../measure.ts';

const entries = 10_000;

/** A signed-in list and a signed-in write, against the same by hand and against a server that guarantees nothing. */
export async function measureRequests(
  postgres: BenchPostgres,
  options: { rounds: number; milliseconds: number },
): Promise<Measure[]> {
  const { dataFolder } = postgres;
  const kernelOptions = { databaseUrl: await postgres.createDatabase('kernel'), dataFolder, counties: 1 };
  const byHandOptions = { ...kernelOptions, databaseUrl: await postgres.createDatabase('by_hand') };
  const [kernelCounty, byHandCounty] = [
    (await prepareCounties(kernelOptions, entries))[0]!,
    (await prepareCounties(byHandOptions, entries))[0]!,
  ];
  const byHandInput: ByHandServerInput = {
    databaseUrl: byHandOptions.databaseUrl,
    countyId: byHandCounty.id,
    keysFolder: join(dataFolder, 'keys'),
  };
  const bareInput: BareServerInput = {
    databaseUrl: await postgres.createDatabase('bare'),
    countyId: byHandCounty.id,
    token: /=([^.]+)\./.exec(byHandCounty.cookie)?.[1] ?? '',
    entries,
  };
  const kernel = await startChild<Ready>('./entries/kernel-server.ts', kernelOptions);
  const byHand = await startChild<Ready>('./entries/by-hand-server.ts', byHandInput);
  const bare = await startChild<Ready>('./entries/bare-server.ts', bareInput);

  const servers = {
    kernel: {
      county: kernelCounty,
      port: kernel.ready.port,
      path: `/${kernelCounty.id}/api/entries/entries`,
    },
    'by hand': { county: byHandCounty, port: byHand.ready.port, path: '/entries' },
    bare: { county: byHandCounty, port: bare.ready.port, path: '/entries' },
  };
  try {
    return [
      ...(await compare('list of 20 of 10,000', listOf, { byHand: 0.9, bare: 0.65 })),
      ...(await compare('write with audit row and event', writeTo, { byHand: 0.9, bare: 0.45 })),
    ];
  } finally {
    await Promise.all([kernel.stop(), byHand.stop(), bare.stop()]);
  }

  async function compare(
    name: string,
    request: (county: SignedInCounty) => Omit<LoadTarget, 'port' | 'path'>,
    aims: { byHand: number; bare: number },
  ): Promise<Measure[]> {
    const contestant = (server: keyof typeof servers) => {
      const { county, port, path } = servers[server];
      return () => requestsPerSecond([{ ...request(county), port, path }], options.milliseconds);
    };
    const results = await interleave(
      { kernel: contestant('kernel'), 'by hand': contestant('by hand'), bare: contestant('bare') },
      { rounds: options.rounds, warmUps: 8 },
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

interface Ready {
  readonly port: number;
}

function listOf({ cookie }: SignedInCounty) {
  return { method: 'GET', headers: headersOf(cookie) } as const;
}

function writeTo({ cookie, unitId }: SignedInCounty) {
  const headers = { ...headersOf(cookie), 'content-type': 'application/json' };
  const body = JSON.stringify({ unitId, title: '到蹲点村参加现场教学', hours: 4 });
  return { method: 'POST', headers, body } as const;
}

function headersOf(cookie: string) {
  return { cookie, 'sec-fetch-site': 'same-origin', 'accept-language': 'en' };
}
