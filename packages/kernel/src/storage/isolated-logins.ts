import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { isHostLost } from '../events/host-lease.ts';
import { withTimeLimit } from '../host/time-limit.ts';
import { isolatedClient } from './isolated-client.ts';
import type { KernelTables } from './kernel-tables.ts';
import { literalStatement } from './literal-statement.ts';
import { makeRole } from './make-role.ts';
import { meteredClient, type WireStatistics } from './metered-client.ts';
import type { Roles } from './roles.ts';
import { admitToCounty } from './row-policies.ts';
import type { Seat } from './seat.ts';
import { StatementNames } from './statement-names.ts';

/** Connections of one plugin in one county. */
const maxConnections = 4;
/** Milliseconds by which a statement that heeds no limit is late when its connection is ended. */
const grace = 1_000;
/** What statements may answer that are sent together: the host holds it in memory. */
const maxAnswerBytes = 32 * 1024 * 1024;
/** Schemas whose statements carry no role: the login has its own rights and no other. */
const noRole = () => 'none';

/** What the host's own login can do here. */
interface HostAccess {
  readonly kernel: Kysely<KernelTables>;
  readonly roles: Roles;
  readonly loginPool: pg.Pool;
}

interface Login {
  readonly name: string;
  readonly password: string;
  /** Who shows it may have statements of the kernel performed. */
  readonly token: string;
}

/**
 * The logins of isolated plugins: one for each county that a plugin serves, made by each host for as long as it runs,
 * with a password that stands in its memory alone. A login is a member of one role, which has rights on the plugin's
 * tables under policies with the county as a constant; it can take no other, whatever SQL it runs.
 */
export class IsolatedLogins {
  readonly #host: HostAccess;
  readonly #options: pg.PoolConfig & { readonly statement_timeout: number };
  readonly #statistics: WireStatistics;
  readonly #schemas = new Set<string>();
  readonly #seats = new Map<string, Promise<Seat>>();
  readonly #logins = new Set<string>();
  #hostId = '';

  constructor(
    host: HostAccess,
    options: pg.PoolConfig & { readonly statement_timeout: number },
    statistics: WireStatistics,
  ) {
    this.#host = host;
    this.#options = options;
    this.#statistics = statistics;
  }

  /**
   * From now on a schema is reached by such logins alone.
   *
   * @param hostId by which other hosts see that this one lives, and leave its logins alone.
   */
  async add(schema: string, hostId: string): Promise<void> {
    this.#schemas.add(schema);
    if (this.#hostId === '') {
      this.#hostId = hostId;
      await this.#dropLost();
    }
  }

  has(schema: string): boolean {
    return this.#schemas.has(schema);
  }

  /** Where a plugin's statements for a county are run. */
  seat(schema: string, countyId: string): Promise<Seat> {
    const key = `${schema} ${countyId}`;
    const seat = this.#seats.get(key) ?? this.#makeSeat(schema, countyId);
    this.#seats.set(key, seat);
    seat.catch(() => this.#seats.delete(key));
    return seat;
  }

  /**
   * A transaction of a login that can be the owner of a schema and nobody else: whatever a migration runs, it gets no
   * further. `record` has statements of the kernel performed in the same transaction.
   */
  async asOwner<Result>(
    schema: string,
    timeLimit: number,
    work: (
      db: Transaction<unknown>,
      record: (text: string, values: readonly unknown[]) => Promise<unknown>,
    ) => Promise<Result>,
  ): Promise<Result> {
    const login = await this.#makeLogin(this.#host.roles.owner(schema), '', 1);
    const pool = this.#pool(login, { max: 1, statement_timeout: timeLimit });
    try {
      return await new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }).transaction().execute(db =>
        withTimeLimit(timeLimit, () =>
          work(db, (text, values) => {
            const { text: perform, values: given } = performance(login.token)(text, values, false);
            return db.executeQuery({ sql: perform, parameters: given } as never);
          }),
        ),
      );
    } finally {
      await pool.end();
      await this.#drop(login.name);
    }
  }

  /** Ends the connections and takes the logins out of the server. */
  async close(): Promise<void> {
    const seats = await Promise.allSettled(this.#seats.values());
    this.#seats.clear();
    await Promise.all(seats.flatMap(seat => (seat.status === 'fulfilled' ? seat.value.pool.end() : [])));
    for (const login of this.#logins) await this.#drop(login).catch(() => {});
  }

  async #makeSeat(schema: string, countyId: string): Promise<Seat> {
    const { roles } = this.#host;
    const role = roles.isolated(schema, countyId);
    await this.#asHost(async db => {
      await sql`select pg_advisory_xact_lock(hashtextextended('peixun.migration', 0))`.execute(db);
      await makeRole(db, role);
      // A temporary table would outlive the call that made it.
      const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
      await sql`revoke temporary on database ${sql.id(rows[0]!.name)} from public`.execute(db);
      await sql`select set_config('role', ${roles.owner('kernel')}, true)`.execute(db);
      await sql`grant usage on schema kernel to ${sql.id(role)}`.execute(db);
      await sql`select set_config('role', ${roles.owner(schema)}, true)`.execute(db);
      await admitToCounty(db, schema, role, countyId);
    });
    const login = await this.#makeLogin(role, countyId, maxConnections);
    return { pool: this.#pool(login), roleOf: noRole, perform: performance(login.token) };
  }

  async #makeLogin(role: string, countyId: string, connections: number): Promise<Login> {
    const name = this.#host.roles.newLogin();
    const [password, token] = [secret(), secret()];
    await this.#asHost(async db => {
      await makeRole(
        db,
        name,
        `login inherit password ${pg.escapeLiteral(password)} connection limit ${connections.toFixed()} in role ${pg.escapeIdentifier(role)}`,
      );
    });
    await this.#host.kernel
      .insertInto('isolated_login')
      .values({
        login: name,
        county_id: countyId,
        token_hash: createHash('sha256').update(token).digest('hex'),
        host_id: this.#hostId,
      })
      .execute();
    this.#logins.add(name);
    return { name, password, token };
  }

  #pool(login: Login, changes: pg.PoolConfig & { readonly statement_timeout?: number } = {}): pg.Pool {
    const url = new URL(this.#options.connectionString ?? '');
    url.username = login.name;
    url.password = login.password;
    const options = { ...this.#options, max: maxConnections, ...changes };
    const pool = new pg.Pool({
      ...options,
      connectionString: url.href,
      application_name: 'peixun-isolated',
      Client: isolatedClient(meteredClient(this.#statistics, new StatementNames()), {
        time: options.statement_timeout + grace,
        bytes: maxAnswerBytes,
        terminate: processId => this.#terminate(login.name, processId),
      }),
    });
    pool.on('error', () => {});
    return pool;
  }

  async #terminate(login: string, processId: number): Promise<void> {
    await this.#asHost(async db => {
      await sql`select set_config('role', ${login}, true)`.execute(db);
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where pid = ${processId} and usename = ${login}`.execute(db);
    }).catch(() => {});
  }

  async #dropLost(): Promise<void> {
    const lost = await this.#host.kernel
      .selectFrom('isolated_login')
      .select('login')
      .where(isHostLost('host_id'))
      .where('created_at', '<', sql<Date>`now() - interval '10 minutes'`)
      .execute();
    for (const { login } of lost) await this.#drop(login).catch(() => {});
  }

  /** One that owns something, such as a large object, stays and cannot be used. */
  async #drop(login: string): Promise<void> {
    await this.#asHost(async db => {
      await sql`drop role if exists ${sql.id(login)}`.execute(db);
    }).catch(() =>
      this.#asHost(async db => {
        await sql`alter role ${sql.id(login)} nologin`.execute(db);
      }),
    );
    await this.#host.kernel.deleteFrom('isolated_login').where('login', '=', login).execute();
    this.#logins.delete(login);
  }

  #asHost(work: (db: Transaction<unknown>) => Promise<void>): Promise<void> {
    const host = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: this.#host.loginPool }) });
    return host.transaction().execute(work);
  }
}

function performance(token: string): NonNullable<Seat['perform']> {
  return (text, values, hasRows) => ({
    text: 'select kernel.perform($1, $2, $3) as performed',
    values: [token, literalStatement(text, values), hasRows],
  });
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
