import { serve } from '@hono/node-server';
import { pageOf, readCursor } from '@peixun/plugin-api';
import { Hono } from 'hono';
import { randomUUIDv7 } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { z } from 'zod';
import { serveParent } from '../child-server.ts';
import { addedEntry, entryPage, entryQuery, newEntry, toEntry, type EntryRow } from './contract.ts';

/**
 * Contestant B: Hono and `pg` with a session lookup and the same checks in and out, and no guarantee: no policies,
 * no transaction, no audit row, no event, no log.
 */
export interface BareServerInput {
  readonly databaseUrl: string;
  readonly countyId: string;
  readonly token: string;
  readonly entries: number;
}

const sessionSql = `select account_id from bare_session where token = $1 and expires_at > now()`;
const listSql = `select id, unit_id, title, hours, created_at from bare_entry
  where county_id = $1 order by id desc limit $2`;
const listBeforeSql = `select id, unit_id, title, hours, created_at from bare_entry
  where county_id = $1 and id < $3 order by id desc limit $2`;
const insertSql = `insert into bare_entry (county_id, id, unit_id, title, hours, created_at)
  values ($1, $2, $3, $4, $5, $6)`;

await serveParent(async ({ databaseUrl, countyId, token, entries }: BareServerInput) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, pipeline: true, max: 10 });
  await pool.query(`
    create table bare_session (token text primary key, account_id uuid not null, expires_at timestamptz not null);
    create table bare_entry (county_id text not null, id uuid not null, unit_id uuid, title text not null,
      hours integer not null, created_at timestamptz not null, primary key (county_id, id))`);
  await pool.query(`insert into bare_session values ($1, gen_random_uuid(), now() + interval '1 day')`, [
    token,
  ]);
  await pool.query(
    `insert into bare_entry
     select $1, uuidv7(make_interval(secs => i - $2::integer)), gen_random_uuid(), '登记 ' || i, i % 100, now()
     from generate_series(1, $2::integer) as i`,
    [countyId, entries],
  );
  await pool.query('analyze bare_session, bare_entry');
  const app = new Hono();

  app.use(async (context, next) => {
    const value = /(?:^|; )peixun\.session_token=([^;.]+)/.exec(context.req.header('cookie') ?? '')?.[1];
    const { rowCount } = await pool.query({ name: 'session', text: sessionSql, values: [value] });
    return rowCount === 0 ? context.json({ title: 'not signed in' }, 401) : next();
  });
  app.get('/entries', async context => {
    const query = entryQuery.safeParse(context.req.query());
    if (!query.success) return context.json({ issues: query.error.issues }, 400);
    const { cursor, limit } = query.data;
    const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
    const { rows } = await pool.query<EntryRow>(
      before === undefined
        ? { name: 'list', text: listSql, values: [countyId, limit + 1] }
        : { name: 'list-before', text: listBeforeSql, values: [countyId, limit + 1, before] },
    );
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
    return context.json(entryPage.parse({ items: items.map(toEntry), nextCursor }));
  });
  app.post('/entries', async context => {
    const body = newEntry.safeParse(await context.req.json());
    if (!body.success) return context.json({ issues: body.error.issues }, 400);
    const { unitId, title, hours } = body.data;
    const id = randomUUIDv7();
    const values = [countyId, id, unitId, title, hours, new Date()];
    await pool.query({ name: 'insert', text: insertSql, values });
    return context.json(addedEntry.parse({ id }));
  });

  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  const stop = async () => {
    server.close();
    await pool.end();
  };
  return new Promise(resolve => {
    server.once('listening', () =>
      resolve({ ready: { port: (server.address() as AddressInfo).port }, stop }),
    );
  });
});
