import { serve } from '@hono/node-server';
import { jsonLogger, PostgresDatabase, rolesOf } from '@peixun/kernel';
import { loadIdentityKeys, sealAudit } from '@peixun/kernel/tools';
import { pageOf, readCursor } from '@peixun/plugin-api';
import { Hono } from 'hono';
import { createHash, createHmac, randomUUID, randomUUIDv7, timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { z } from 'zod';
import { serveParent } from '../child-server.ts';
import { addedEntry, entryPage, entryQuery, newEntry, toEntry, type EntryRow } from './contract.ts';

/**
 * Contestant A: Hono and `pg`, with the kernel's guarantees written out for these two operations alone. Session,
 * membership and grant (remembered for five seconds), row policies of county and unit, checks in and out, audit
 * row (sealed every five seconds) and event with their locks, one pipeline a request, a line of log.
 */
export interface ByHandServerInput {
  readonly databaseUrl: string;
  readonly countyId: string;
  /** Where the keys of cookies and seals stand. */
  readonly keysFolder: string;
}

interface Member {
  readonly accountId: string;
  /** Root units of the grants, as the policies take them. */
  readonly units: string;
  readonly until: number;
}

const memberSql = `
  select a.id as account_id, s.expires_at, string_agg(g.unit_id::text, ',') as units
  from kernel.session s
  join kernel.account a on a.id = s.account_id and a.locked_at is null
  join kernel.membership m on m.account_id = a.id and m.county_id = $2
  join kernel.role_grant g on g.account_id = a.id and g.county_id = $2 and g.role_id = 'unit-officer'
  where s.token = $1 and s.expires_at > now()
  group by a.id, s.expires_at`;
const scopeSql = `select set_config('role', $1, true), set_config('peixun.county', $2, true),
  set_config('peixun.units', $3, true), set_config('peixun.person', '', true), set_config('peixun.actor', $4, true)`;
const listSql = `select id, unit_id, title, hours, created_at from entries.entry order by id desc limit $1`;
const listBeforeSql = `select id, unit_id, title, hours, created_at from entries.entry
  where id < $2 order by id desc limit $1`;
const insertSql = `insert into entries.entry (county_id, id, unit_id, title, hours, created_at)
  values ($1, $2, $3, $4, $5, $6)`;
const locksSql = `select pg_advisory_xact_lock_shared(hashtextextended('subscriptions ' || $1, 0)),
  pg_advisory_xact_lock(hashtextextended('event ' || $1 || ' ' || $2, 0))`;
const publishSql = `
  with logged as (
    insert into kernel.event_log (county_id, id, name, version, key, payload, occurred_at)
    values ($1, $2, 'entries.entry-added', 1, $3, $4, $5) returning sequence, name, version, key)
  insert into kernel.delivery (county_id, subscriber, sequence, key)
  select $1, s.subscriber, l.sequence, l.key
  from logged l
  join kernel.subscription s on s.county_id = $1 and s.event_name = l.name and s.event_version = l.version
  where s.is_active`;
const auditSql = `insert into kernel.audit_entry
  (county_id, id, occurred_at, actor, plugin, action, outcome, object_type, object_id)
  values ($1, $2, $3, $4, 'entries', 'POST /entries', 'done', 'entry', $5)`;

await serveParent(({ databaseUrl, countyId, keysFolder }: ByHandServerInput) => {
  const { secret, auditPrivateKey } = loadIdentityKeys(keysFolder);
  const pool = new pg.Pool({ connectionString: databaseUrl, pipeline: true, max: 10 });
  const log = jsonLogger();
  const roles = rolesOf(new URL(databaseUrl).username);
  const members = new Map<string, Member>();
  const app = new Hono<{ Variables: { member: Member } }>();

  app.use(async (context, next) => {
    const started = performance.now();
    await next();
    const { headers } = context.res;
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'same-origin');
    headers.set('x-frame-options', 'DENY');
    const milliseconds = Math.round(performance.now() - started);
    const { accountId } = context.get('member') ?? {};
    log.info('request', { requestId: randomUUID(), status: context.res.status, accountId, milliseconds });
  });
  app.use(async (context, next) => {
    if (context.req.method !== 'GET' && context.req.header('sec-fetch-site') !== 'same-origin') {
      return context.json({ title: 'cross-site request' }, 403);
    }
    const token = tokenOf(context.req.header('cookie') ?? '', secret);
    const member = token && (await memberOf(token));
    if (!member) return context.json({ title: 'not signed in' }, 401);
    context.set('member', member);
    return next();
  });
  app.get('/entries', async context => {
    const query = entryQuery.safeParse(context.req.query());
    if (!query.success) return context.json({ issues: query.error.issues }, 400);
    const { cursor, limit } = query.data;
    const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
    const { units, accountId } = context.get('member');
    const client = await pool.connect();
    const [, , results] = await answers(
      client,
      client.query('begin read only'),
      client.query(named('scope', scopeSql, [roles.runtime('entries'), countyId, units, accountId])),
      client.query<EntryRow>(
        before === undefined
          ? named('list', listSql, [limit + 1])
          : named('list-before', listBeforeSql, [limit + 1, before]),
      ),
      client.query('commit'),
    );
    const { items, nextCursor } = pageOf(results.rows, limit, ({ id }) => [id]);
    const body = JSON.stringify(entryPage.parse({ items: items.map(toEntry), nextCursor }));
    const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
    if (context.req.header('if-none-match') === etag) return context.body(null, 304, { etag });
    return context.body(body, 200, { etag, 'content-type': 'application/json; charset=utf-8' });
  });
  app.post('/entries', async context => {
    const body = newEntry.safeParse(await context.req.json());
    if (!body.success) return context.json({ issues: body.error.issues }, 400);
    const { unitId, title, hours } = body.data;
    const { units, accountId } = context.get('member');
    const [id, now] = [randomUUIDv7(), new Date()];
    const client = await pool.connect();
    await answers(
      client,
      client.query('begin'),
      client.query(named('scope', scopeSql, [roles.runtime('entries'), countyId, units, accountId])),
      client.query(named('insert', insertSql, [countyId, id, unitId, title, hours, now])),
      client.query(named('scope', scopeSql, [roles.runtime('kernel'), countyId, '*', accountId])),
      client.query(named('locks', locksSql, [countyId, id])),
      client.query(named('publish', publishSql, [countyId, randomUUIDv7(), id, JSON.stringify({ id }), now])),
      client.query(named('audit', auditSql, [countyId, randomUUIDv7(), now, accountId, id])),
      client.query('commit'),
    );
    return context.json(addedEntry.parse({ id }));
  });

  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  const sealing = new PostgresDatabase({ url: databaseUrl, maxConnections: 2 });
  let sealed: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    sealed = sealed.then(() => sealAudit(sealing.kernel, countyId, auditPrivateKey, new Date()));
  }, 5_000);
  const stop = async () => {
    clearInterval(timer);
    await sealed;
    await sealing.close();
    server.close();
    await pool.end();
  };
  return new Promise(resolve => {
    server.once('listening', () =>
      resolve({ ready: { port: (server.address() as AddressInfo).port }, stop }),
    );
  });

  async function memberOf(token: string): Promise<Member | undefined> {
    const known = members.get(token);
    if (known && known.until > Date.now()) return known;
    const client = await pool.connect();
    const [, , results] = await answers(
      client,
      client.query('begin read only'),
      client.query(`set local role ${roles.kernelSystem}`),
      client.query<{ account_id: string; units: string; expires_at: Date }>(
        named('member', memberSql, [token, countyId]),
      ),
      client.query('commit'),
    );
    const row = results.rows[0];
    if (!row) return undefined;
    const until = Math.min(Date.now() + 5_000, row.expires_at.getTime());
    const member = { accountId: row.account_id, units: row.units, until };
    members.set(token, member);
    return member;
  }
});

function named(name: string, text: string, values: unknown[]): pg.QueryConfig {
  return { name, text, values };
}

/** Waits for all statements that were sent and gives their client back; one in doubt is closed. */
async function answers<Results extends readonly Promise<unknown>[]>(client: pg.PoolClient, ...sent: Results) {
  try {
    const results = await Promise.all(sent);
    client.release();
    return results;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function tokenOf(cookies: string, secret: string): string | undefined {
  const value = /(?:^|; )peixun\.session_token=([^;]+)/.exec(cookies)?.[1];
  const [token = '', signature = ''] = decodeURIComponent(value ?? '').split('.');
  const given = Buffer.from(signature, 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}
