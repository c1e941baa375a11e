import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, chown, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { connectAsAdministrator, hostLogin, type Administrator } from './administration.ts';
import type { Binaries } from './binaries.ts';
import type { ClusterFolder } from './cluster-folder.ts';
import { embeddedPostgresErrors as errors } from './errors.ts';
import { makeFolderWhole } from './make-folder-whole.ts';
import type { SystemUser } from './system-user.ts';

const run = promisify(execFile);
const administratorName = 'peixun_admin';
const noProcess = 2 ** 31 - 1;
/** Tenths of a second that a server may take until it listens, and until it has stopped. */
const [listeningAttempts, stoppingAttempts] = [20, 600];
/** Halves of a second that processes of a killed server may take to end. */
const leavingAttempts = 120;

/** One cluster and its server, driven through PostgreSQL's own programs. */
export class PostgresServer {
  #port = 0;
  readonly #folder: ClusterFolder;
  readonly #binaries: Binaries;
  readonly #user: SystemUser | undefined;

  constructor(folder: ClusterFolder, binaries: Binaries, user: SystemUser | undefined) {
    this.#folder = folder;
    this.#binaries = binaries;
    this.#user = user;
  }

  get adminUrl(): string {
    return this.#url(administratorName, this.#folder.passwords.admin, 'postgres');
  }

  get hostUrl(): string {
    return this.#url(hostLogin.login, this.#folder.passwords.host, hostLogin.database);
  }

  #url(login: string, password: string, database: string): string {
    return `postgres://${login}:${password}@127.0.0.1:${this.#port}/${database}`;
  }

  /**
   * Makes the cluster where there is none.
   *
   * @throws `CLUSTER_MAJOR_DIFFERS` for a cluster of another major version, `CLUSTER_NOT_MADE`.
   */
  async makeCluster(): Promise<void> {
    const { data } = this.#folder;
    const { major } = this.#binaries;
    await makeFolderWhole(data, unfinished => this.#initialise(unfinished));
    const found = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
    if (found !== major) throw errors.CLUSTER_MAJOR_DIFFERS({ folder: data, found, expected: major });
  }

  async #initialise(data: string): Promise<void> {
    const { root, passwords } = this.#folder;
    const { major } = this.#binaries;
    const passwordFile = `${data}.password`;
    await this.#write(passwordFile, passwords.admin);
    // The builtin provider came with 17; the older majors only run in tests.
    const locale =
      Number(major) >= 17
        ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
        : ['--locale=C'];
    try {
      await run(
        this.#binaries.program('initdb'),
        [
          ...[`--pgdata=${data}`, `--username=${administratorName}`, `--pwfile=${passwordFile}`],
          ...['--auth=scram-sha-256', '--encoding=UTF8', ...locale],
        ],
        { ...this.#user, cwd: root },
      );
    } catch (cause) {
      const reason = (cause as { stderr?: string }).stderr || (cause as Error).message;
      throw errors.CLUSTER_NOT_MADE({ folder: root, reason: reason.trim() }, { cause });
    } finally {
      await rm(passwordFile, { force: true });
    }
    await appendFile(join(data, 'postgresql.conf'), `\ninclude 'peixun.conf'\n`);
  }

  /** Starts the server, or finds the port of the one that runs already. */
  async start(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        this.#port = (await this.#runningPort()) ?? (await this.#launch(await freePort()));
        return;
      } catch (error) {
        // Of a server that was killed, processes live until their statements have ended.
        const isWorking = /shared memory block .* is still in use/.test((error as Error).message);
        if (!isWorking || attempt === leavingAttempts) throw error;
        await wait(500);
      }
    }
  }

  /** @returns the port, which is another one where another host was faster. */
  async #launch(port: number): Promise<number> {
    await this.#write(join(this.#folder.data, 'peixun.conf'), settings);
    await rm(this.#folder.log, { force: true });
    try {
      const options = ['--wait', '--timeout=60', `--log=${this.#folder.log}`, `--options=-p ${port}`];
      await this.#control('start', ...options);
      return port;
    } catch (cause) {
      const running = await this.#runningPort();
      if (running !== undefined) return running;
      const reason = (await readFile(this.#folder.log, 'utf8').catch(() => String(cause)))
        .slice(-1000)
        .trim();
      throw errors.SERVER_DID_NOT_START({ log: this.#folder.log, reason }, { cause });
    }
  }

  async stop(): Promise<void> {
    if ((await this.#runningPort()) !== undefined) await this.#control('stop', '--wait', '--mode=fast');
  }

  /** Starts a server that died again, on the same port, as long as it is held. */
  keepAlive(administrator: Administrator): { stop(): Promise<void> } {
    let isStopping = false;
    let current = administrator;
    let restarted: Promise<void> | undefined;
    const restart = async (): Promise<void> => {
      while (!isStopping) {
        try {
          if ((await this.#runningPort()) === undefined) await this.#launch(this.#port);
          current = await connectAsAdministrator(this.adminUrl);
          await current.hold();
          watch();
          return;
        } catch {
          // The processes of the dead server may still hold its memory for a moment.
          await wait(500);
        }
      }
    };
    const watch = () =>
      void current.ended.then(() => {
        if (!isStopping) restarted = restart();
      });
    watch();
    return {
      async stop() {
        isStopping = true;
        await restarted;
        await current.end();
      },
    };
  }

  /**
   * The port in `postmaster.pid`, if that process lives and is this cluster's server. A server listens as soon as it
   * lives, even while it recovers; one that is stopping is waited for.
   */
  async #runningPort(): Promise<number | undefined> {
    const file = join(this.#folder.data, 'postmaster.pid');
    for (let attempt = 0; existsSync(file); attempt += 1) {
      const isRunning = await this.#control('status').then(
        () => true,
        () => false,
      );
      const [, ...rest] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
      const port = Number(rest[2]);
      if (!isRunning || !(port > 0)) return undefined;
      if (await answers(port)) return port;
      const isStopping = rest[6]?.startsWith('stopping') === true;
      if (attempt === (isStopping ? stoppingAttempts : listeningAttempts)) {
        // A power cut leaves the file behind, and by now its id may be that of another program, for which PostgreSQL
        // would refuse to start. With an id that no process has, the rest of the file still tells it of survivors.
        await this.#write(file, [noProcess, ...rest].join('\n'));
        return undefined;
      }
      await wait(100);
    }
    return undefined;
  }

  #control(action: 'start' | 'stop' | 'status', ...options: string[]) {
    const { data, root } = this.#folder;
    return run(this.#binaries.program('pg_ctl'), [action, `--pgdata=${data}`, ...options], {
      ...this.#user,
      cwd: root,
    });
  }

  async #write(path: string, content: string): Promise<void> {
    await writeFile(path, content, { mode: 0o600 });
    if (this.#user) await chown(path, this.#user.uid, this.#user.gid);
  }
}

/** Statements are not logged: their values may be personal data. */
const settings = `listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 100
shared_buffers = '128MB'
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
log_min_error_statement = panic
log_error_verbosity = terse
`;

function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = connect(port, '127.0.0.1');
    probe.once('error', () => resolve(false));
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
