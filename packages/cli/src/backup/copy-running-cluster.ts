import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import pg from 'pg';
import { copyFolder } from './copy-folder.ts';

/** Rebuilt by the server at start, or of this run alone. */
const contentLeftOut = new Set([
  'pg_wal',
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const leftOut = new Set(['postmaster.pid', 'postmaster.opts']);

/**
 * Copies the data directory of a running PostgreSQL so that the copy starts as of the moment the copying ended:
 * PostgreSQL's own procedure for a base backup, with a temporary slot that keeps the log until it is copied.
 *
 * @param adminUrl as a superuser.
 */
export async function copyRunningCluster(adminUrl: string, data: string, target: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const slot = `peixun_backup_${process.pid}`;
    await client.query('select pg_create_physical_replication_slot($1, true, true)', [slot]);
    await client.query('select pg_backup_start($1, fast => true)', [slot]);
    await copyFolder(data, target, path => {
      const [top = '', ...rest] = path.split(sep);
      return (
        !leftOut.has(top) && !(contentLeftOut.has(top) && rest.length > 0) && !path.includes('pgsql_tmp')
      );
    });
    const { rows } = await client.query<{ labelfile: string; spcmapfile: string }>(
      'select labelfile, spcmapfile from pg_backup_stop(wait_for_archive => false)',
    );
    await writeFile(join(target, 'backup_label'), rows[0]?.labelfile ?? '', { mode: 0o600 });
    await copyFolder(join(data, 'pg_wal'), join(target, 'pg_wal'));
    for (const folder of await readdir(join(data, 'pg_wal'), { withFileTypes: true })) {
      if (folder.isDirectory()) await mkdir(join(target, 'pg_wal', folder.name), { recursive: true });
    }
  } finally {
    await client.end();
  }
}
