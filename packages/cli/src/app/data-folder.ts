import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PostgresDatabase, type HostOptions } from '@peixun/kernel';
import { startEmbeddedPostgres } from '@peixun/kernel/embedded-postgres';
import { CommandError } from '../command-error.ts';

type DatabaseOptions = Pick<HostOptions, 'dataFolder' | 'databaseUrl'> & {
  /** Whether nobody else may have the embedded one meanwhile. */
  readonly isAlone?: boolean;
};

/** The address of a host's database; the embedded one is started for as long as `work` takes, or joined. */
export async function withDatabaseUrl<T>(
  options: DatabaseOptions,
  work: (url: string) => Promise<T>,
): Promise<T> {
  if (options.databaseUrl) return work(options.databaseUrl);
  const server = await startEmbeddedPostgres({ dataFolder: options.dataFolder, join: !options.isAlone });
  return work(server.hostUrl).finally(() => server.stop());
}

/**
 * The database of a host, also while the host runs.
 *
 * @param whereNoneRan answers where no host has made its tables yet.
 * @throws CommandError there, unless `whereNoneRan` is given.
 */
export async function withDatabase<T>(
  options: DatabaseOptions,
  work: (database: PostgresDatabase) => Promise<T>,
  whereNoneRan: () => T = refuse,
): Promise<T> {
  if (!options.databaseUrl && !existsSync(join(options.dataFolder, 'postgres'))) return whereNoneRan();
  return withDatabaseUrl(options, async url => {
    const database = new PostgresDatabase({ url, maxConnections: 2 });
    try {
      const { rows } = await database.loginPool.query(`select from pg_namespace where nspname = 'kernel'`);
      return rows.length > 0 ? await work(database) : whereNoneRan();
    } finally {
      await database.close();
    }
  });
}

function refuse(): never {
  throw new CommandError('app.never-ran');
}
