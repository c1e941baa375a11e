import type { BenchPostgres } from '../bench-postgres.ts';
import { startChild } from '../child-server.ts';
import type { KernelServerInput, KernelServerReady } from '../entries/kernel-server.ts';
import { interleave } from '../interleave.ts';
import { requestsPerSecond } from '../load.ts';
import { perSecond, ratios, type Measure } from '../measure.ts';

const many = 200;

/** A host of 200 counties that are all in use, against a host of one. */
export async function measureCounties(
  postgres: BenchPostgres,
  options: { rounds: number; milliseconds: number },
): Promise<Measure[]> {
  const start = async (counties: number) => {
    const input: KernelServerInput = {
      databaseUrl: await postgres.createDatabase(`counties_${counties}`),
      dataFolder: postgres.dataFolder,
      counties,
      entries: 500,
    };
    return startChild<KernelServerReady>('./entries/kernel-server.ts', input);
  };
  const one = await start(1);
  const all = await start(many);
  try {
    const rate = (server: typeof one) => {
      const { port, counties } = server.ready;
      const targets = counties.map(({ id, cookie }) => ({
        ...({ port, method: 'GET', path: `/${id}/api/entries/entries` } as const),
        headers: { cookie, 'sec-fetch-site': 'same-origin', 'accept-language': 'en' },
      }));
      return () => requestsPerSecond(targets, options.milliseconds);
    };
    const results = await interleave({ '200 counties': rate(all), 'one county': rate(one) }, options.rounds);
    const bytes = (await all.residentMemory()) - (await one.residentMemory());
    return [
      {
        name: 'list of 20: 200 counties / one',
        aim: { atLeast: 0.9 },
        values: ratios(results['200 counties'], results['one county']),
        compared: perSecond(results),
      },
      {
        name: 'memory of another county',
        aim: { atMost: 1 },
        unit: 'MB',
        values: [bytes / (many - 1) / 1024 ** 2],
      },
    ];
  } finally {
    await Promise.all([one.stop(), all.stop()]);
  }
}
