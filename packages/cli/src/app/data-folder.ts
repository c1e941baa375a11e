import { PostgresDatabase, type HostOptions } from '@peixun/kernel';
import { startEmbeddedPostgres } from '@peixun/kernel/embedded-postgres';

/** The address of a host's database; the embedded one is started for as long as `work` takes, or joined. */
export async function withDatabaseUrl<T>(
  options: Pick<HostOptions, 'dataFolder' | 'databaseUrl'>,
  work: (url: string) => Promise<T>,
): Promise<T> {
  if (options.databaseUrl) return work(options.databaseUrl);
  const server = await startEmbeddedPostgres({ dataFolder: options.dataFolder, join: true });
  return work(server.hostUrl).finally(() => server.stop());
}

/** The database of a host, also while the host runs. */
export function withDatabase<T>(
  options: Pick<HostOptions, 'dataFolder' | 'databaseUrl'>,
  work: (database: PostgresDatabase) => Promise<T>,
): Promise<T> {
  return withDatabaseUrl(options, async url => {
    const database = new PostgresDatabase({ url, maxConnections: 2 });
    return work(database).finally(() => database.close());
  });
}
