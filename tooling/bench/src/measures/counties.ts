import type { BenchPostgres } from '../bench-postgres.ts';
import { startChild } from '../child-server.ts';
import { prepareCounties } from '../entries/prepare-counties.ts';
import { interleave } from '../interleave.ts';
import { requestsPerSecond } from '../load.ts';
import { perSecond, ratios, type Measure } from '../measure.ts';

const many = 200;
/** Of all counties together: both databases are of one size, so that PostgreSQL plans alike. */
const entries = 100_000;

/** A host of 200 counties that are all in use, against a host of one. */
export async function measureCounties(
  postgres: BenchPostgres,
  options: { rounds: number; milliseconds: number },
): Promise<Measure[]> {
  const start = async (counties: number) => {
    const databaseUrl = await postgres.createDatabase(`counties_${counties}`);
    const hostOptions = { databaseUrl, dataFolder: postgres.dataFolder, counties };
    const prepared = await prepareCounties(hostOptions, entries / counties);
    const server = await startChild<{ port: number }>('./entries/kernel-server.ts', hostOptions);
    return { server, prepared };
  };
  const one = await start(1);
  const all = await start(many);
  try {
    const rate = ({ server, prepared }: typeof one) => {
      const targets = prepared.map(({ id, cookie }) => ({
        ...({ port: server.ready.port, method: 'GET', path: `/${id}/api/entries/entries` } as const),
        headers: { cookie, 'sec-fetch-site': 'same-origin', 'accept-language': 'en' },
      }));
      return () => requestsPerSecond(targets, options.milliseconds);
    };
    const results = await interleave(
      { '200 counties': rate(all), 'one county': rate(one) },
      { rounds: options.rounds, warmUps: 8 },
    );
    const bytes = (await all.server.usedMemory()) - (await one.server.usedMemory());
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
    await Promise.all([one.server.stop(), all.server.stop()]);
  }
}
