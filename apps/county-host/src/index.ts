import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonLogger, type HostOptions } from '@peixun/kernel';
import { shellAssets } from '@peixun/web-shell';
import { sampleAccounts } from './sample/sample-accounts.ts';
import { SampleClock } from './sample/sample-clock.ts';
import { seedSample } from './sample/seed/seed-sample.ts';

const { env } = process;
const folder = fileURLToPath(new URL('..', import.meta.url));
const isSample = env['PEIXUN_SAMPLE'] === '1';
const clock = new SampleClock();

export const host: HostOptions = {
  plugins: ['@peixun/plugin-needs-analysis', '@peixun/plugin-faculty-pool'],
  pluginsFrom: folder,
  counties: env['PEIXUN_COUNTIES'] ?? join(folder, 'counties'),
  dataFolder: env['PEIXUN_DATA'] ?? join(folder, 'data'),
  databaseUrl: env['DATABASE_URL'],
  shell: shellAssets(),
  basePath: env['PEIXUN_BASE_PATH'],
  publicOrigin: env['PEIXUN_ORIGIN'],
  trustProxy: env['PEIXUN_TRUST_PROXY'] === '1',
  log: jsonLogger({ level: env['PEIXUN_LOG_LEVEL'] }),
  ...(isSample && { sampleAccounts, clock: clock.now }),
};

type Seed = (
  host: Parameters<typeof seedSample>[0],
  report: Parameters<typeof seedSample>[1],
) => Promise<unknown>;

export const seed: Seed | undefined = isSample
  ? (host, report) => seedSample(host, report, clock)
  : undefined;
