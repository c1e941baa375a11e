import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonLogger, type HostOptions } from '@peixun/kernel';
import { shellAssets } from '@peixun/web-shell';
import { sampleAccounts } from './sample/sample-accounts.ts';
import { seedSample } from './sample/seed/seed-sample.ts';

const { env } = process;
const folder = fileURLToPath(new URL('..', import.meta.url));
const isSample = env['PEIXUN_SAMPLE'] === '1';

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
  sampleAccounts: isSample ? sampleAccounts : undefined,
};

export const seed = isSample ? seedSample : undefined;
