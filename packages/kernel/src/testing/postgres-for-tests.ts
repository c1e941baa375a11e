import { rm } from 'node:fs/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '../embedded-postgres/index.ts';
import { makeDataFolder } from './make-data-folder.ts';
import { removeLostClusters } from './remove-lost-clusters.ts';

/**
 * Vitest's global set-up: one PostgreSQL for all test files of a run, told to them by environment. What it holds
 * may be lost, so that it never waits for the disk. What a killed run left behind is removed first.
 *
 * `PEIXUN_TEST_POSTGRES` names another package of PostgreSQL programs than this machine's 18.
 */
export async function setup(): Promise<() => Promise<void>> {
  await removeLostClusters();
  const dataFolder = await makeDataFolder('test');
  const server = await startEmbeddedPostgres({ dataFolder, binaries: process.env['PEIXUN_TEST_POSTGRES'] });
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    await client.query(`alter system set ${setting} = off`);
  }
  await client.query('select pg_reload_conf()');
  await client.end();
  process.env['PEIXUN_TEST_ADMIN_URL'] = server.adminUrl;
  process.env['PEIXUN_TEST_HOST_URL'] = server.hostUrl;
  return async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
}
