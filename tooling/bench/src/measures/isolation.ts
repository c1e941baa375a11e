import type { BenchPostgres } from '../bench-postgres.ts';
import { startChild } from '../child-server.ts';
import type { BenchHostOptions } from '../entries/bench-host.ts';
import { prepareCounties } from '../entries/prepare-counties.ts';
import { interleave } from '../interleave.ts';
import { ask, requestsPerSecond, type LoadTarget } from '../load.ts';
import { perSecond, ratios, type Measure } from '../measure.ts';

const entries = 10_000;

/** What a process of its own costs a plugin, and what one that loops costs the others. */
export async function measureIsolation(
  postgres: BenchPostgres,
  options: { rounds: number; milliseconds: number },
): Promise<Measure[]> {
  const { dataFolder } = postgres;
  const start = async (name: string, choice: Partial<BenchHostOptions>) => {
    const databaseUrl = await postgres.createDatabase(`isolation_${name}`);
    const hostOptions = { databaseUrl, dataFolder, counties: 1, ...choice };
    const [county] = await prepareCounties(hostOptions, entries);
    const server = await startChild<{ port: number }>('./entries/kernel-server.ts', hostOptions);
    const { id, cookie, unitId } = county!;
    const headers = { cookie, 'sec-fetch-site': 'same-origin', 'accept-language': 'en' };
    const common = { port: server.ready.port, path: `/${id}/api/entries/entries` };
    const json = { ...headers, 'content-type': 'application/json' };
    const body = JSON.stringify({ unitId, title: '到蹲点村参加现场教学', hours: 4 });
    const list: LoadTarget = { ...common, method: 'GET', headers };
    const write: LoadTarget = { ...common, method: 'POST', headers: json, body };
    const loop: LoadTarget = {
      ...{ ...common, path: `/${id}/api/looping/loops`, method: 'POST', headers: json },
      body: JSON.stringify({ milliseconds: options.milliseconds }),
    };
    return { server, list, write, loop };
  };
  const inHost = await start('in_host', {});
  const apart = await start('apart', { isolated: true });
  const beside = await start('beside', { looping: true });
  const rate = (target: LoadTarget) => () => requestsPerSecond([target], options.milliseconds);
  const rounds = { rounds: options.rounds, warmUps: 8 };
  try {
    const measures: Measure[] = [];
    for (const [name, target] of [
      ['list of 20 of 10,000', 'list'],
      ['write with audit row and event', 'write'],
    ] as const) {
      const results = await interleave(
        { isolated: rate(apart[target]), 'in the host': rate(inHost[target]) },
        rounds,
      );
      measures.push({
        name: `${name}: isolated / in the host`,
        aim: { atLeast: 0.3 },
        values: ratios(results.isolated, results['in the host']),
        compared: perSecond(results),
      });
    }
    const besideLoop = async () => {
      const [answered] = await Promise.all([rate(beside.list)(), ask(beside.loop)]);
      return answered;
    };
    const results = await interleave({ 'beside a loop': besideLoop, alone: rate(inHost.list) }, rounds);
    measures.push({
      name: 'list of 20 of 10,000: beside an isolated plugin that loops / alone',
      aim: { atLeast: 0.7 },
      values: ratios(results['beside a loop'], results.alone),
      compared: perSecond(results),
    });
    return measures;
  } finally {
    await Promise.all([inHost, apart, beside].map(({ server }) => server.stop()));
  }
}
