import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { startBenchPostgres, type BenchPostgres } from './bench-postgres.ts';
import type { Measure } from './measure.ts';
import { measureAllocation } from './measures/allocation.ts';
import { measureCounties } from './measures/counties.ts';
import { measureEvents } from './measures/events.ts';
import { measureIsolation } from './measures/isolation.ts';
import { measureRequests } from './measures/requests.ts';
import { measureStart } from './measures/start.ts';
import { documentOf, tableOf } from './report.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '9' },
    milliseconds: { type: 'string', default: '1500' },
    events: { type: 'string', default: '1000' },
    out: { type: 'string', default: 'results/latest.json' },
  },
});
const rounds = Number(values.rounds);
const milliseconds = Number(values.milliseconds);
const parts: Record<string, (postgres: BenchPostgres) => Promise<Measure[]>> = {
  requests: postgres => measureRequests(postgres, { rounds, milliseconds }),
  events: postgres => measureEvents(postgres, { rounds, events: Number(values.events) }),
  counties: postgres => measureCounties(postgres, { rounds, milliseconds }),
  isolation: postgres => measureIsolation(postgres, { rounds, milliseconds }),
  start: postgres => measureStart(postgres, { rounds }),
  allocation: () => measureAllocation({ rounds }),
};

const wanted = values.only ?? Object.keys(parts);
const unknown = wanted.find(name => !(name in parts));
if (unknown !== undefined) {
  throw new Error(`There is no measure '${unknown}'. Choose from ${Object.keys(parts).join(', ')}.`);
}
const measures: Measure[] = [];
const postgres = await startBenchPostgres();
try {
  for (const name of wanted) {
    console.error(`Measuring ${name} …`);
    measures.push(...(await parts[name]!(postgres)));
  }
} finally {
  await postgres.stop();
}
console.log(tableOf(measures));
await mkdir(dirname(values.out), { recursive: true });
await writeFile(values.out, `${JSON.stringify(documentOf(measures, new Date()), undefined, 2)}\n`);
