import { startEmbeddedPostgres } from '@peixun/kernel/embedded-postgres';
import { makeDataFolder } from '@peixun/kernel/testing';
import { rm } from 'node:fs/promises';
import pg from 'pg';

/** A PostgreSQL of its own, with the settings that a county gets: the disk is waited for. */
export interface BenchPostgres {
  /** A folder for the keys and files of hosts. */
  readonly dataFolder: string;
  /** A new empty database, as the host's login. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startBenchPostgres(): Promise<BenchPostgres> {
  const dataFolder = await makeDataFolder('bench');
  const server = await startEmbeddedPostgres({ dataFolder });
  const administrator = new pg.Client({ connectionString: server.adminUrl });
  await administrator.connect();
  return {
    dataFolder,
    async createDatabase(name) {
      const url = new URL(server.hostUrl);
      url.pathname = `/${name}`;
      await administrator.query(
        `create database ${name} owner ${url.username} template template0 encoding 'UTF8'`,
      );
      return url.href;
    },
    async stop() {
      await administrator.end();
      await server.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
