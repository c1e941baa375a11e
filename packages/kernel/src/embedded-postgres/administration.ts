import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { administratorStatements } from '../storage/administrator-sql.ts';

/** Any number, the same for every host: its advisory lock says that a host holds the server. */
const holdingLock = 7_305_118;
const cannotConnectNow = '57P03';

/** The bootstrap superuser's connection. As long as it lives, its host holds the server. */
export interface Administrator {
  readonly client: pg.Client;
  /** @returns whether no other host holds the server. */
  hold(): Promise<boolean>;
  /** Resolves when the connection is gone, for whatever reason. */
  readonly ended: Promise<void>;
  end(): Promise<void>;
}

/** Waits for a server that is still starting or recovering, as after a power cut: a minute at most. */
export async function connectAsAdministrator(adminUrl: string): Promise<Administrator> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await connect(adminUrl);
    } catch (error) {
      if ((error as Partial<pg.DatabaseError>).code !== cannotConnectNow || attempt === 600) throw error;
      await wait(100);
    }
  }
}

async function connect(adminUrl: string): Promise<Administrator> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'peixun-embedded' });
  // A server that dies is news for who waits for a query or for `ended`; an error nobody hears would end the host.
  client.on('error', () => {});
  const ended = new Promise<void>(resolve => void client.once('end', () => resolve()));
  await client.connect();
  return {
    client,
    ended,
    async hold() {
      const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
        holdingLock,
      ]);
      return rows[0]?.held === true;
    },
    end: () => client.end(),
  };
}

export const hostLogin = { login: 'peixun_host', database: 'peixun' };

/** Makes the host's login and database where they are missing. */
export async function prepareHostDatabase({ client }: Administrator, password: string): Promise<void> {
  for (const { sql, doneWhen } of administratorStatements({ ...hostLogin, password })) {
    const { rowCount } = await client.query(doneWhen);
    if (rowCount === 0) await client.query(sql);
  }
}
