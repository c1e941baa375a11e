import { connectAsAdministrator, prepareHostDatabase } from './administration.ts';
import { binariesPackage, prepareBinaries } from './binaries.ts';
import { openClusterFolder } from './cluster-folder.ts';
import { embeddedPostgresErrors as errors } from './errors.ts';
import { PostgresServer } from './postgres-server.ts';
import { unprivilegedUser } from './system-user.ts';

export interface EmbeddedPostgresOptions {
  /** Of the host: the cluster goes to `postgres` in it, with a copy of the programs where needed, its passwords to `keys`. */
  readonly dataFolder: string;
  /** Another package of programs than this machine's PostgreSQL 18; for tests of other majors. */
  readonly binaries?: string;
  /** Use the server of another running host and leave it running at `stop`, instead of refusing. */
  readonly join?: boolean;
}

export interface EmbeddedPostgres {
  /** The bootstrap superuser, database `postgres`: for backups and tests, never for a host. */
  readonly adminUrl: string;
  /** The login and database of the host. */
  readonly hostUrl: string;
  /** Ends connections and stops the server; a joined one is left alone. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on the data folder, on a free port of the loopback interface. A server that a killed host
 * left behind is adopted. While it is held, a server that dies is started again on the same port.
 *
 * @throws `BINARIES_MISSING`, `BINARIES_UNUSABLE`, `CLUSTER_MAJOR_DIFFERS`, `CLUSTER_NOT_MADE`, `DATA_FOLDER_IN_USE`,
 *   `PASSWORDS_MISSING`, `SERVER_DID_NOT_START`.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const user = unprivilegedUser();
  const folder = await openClusterFolder(options.dataFolder, user);
  const binaries = await prepareBinaries(options.binaries ?? binariesPackage(), folder.root, user);
  const server = new PostgresServer(folder, binaries, user);
  await server.makeCluster();
  await server.start();

  const administrator = await connectAsAdministrator(server.adminUrl);
  const isHeld = await administrator.hold();
  if (!isHeld && options.join !== true) {
    await administrator.end();
    throw errors.DATA_FOLDER_IN_USE({ folder: options.dataFolder });
  }
  await prepareHostDatabase(administrator, folder.passwords.host);
  if (!isHeld) {
    await administrator.end();
    return { adminUrl: server.adminUrl, hostUrl: server.hostUrl, stop: async () => {} };
  }
  const watch = server.keepAlive(administrator);
  let stopped: Promise<void> | undefined;
  return {
    adminUrl: server.adminUrl,
    hostUrl: server.hostUrl,
    // Once: by a second time the server may be that of the next host.
    stop: () => (stopped ??= watch.stop().then(() => server.stop())),
  };
}
