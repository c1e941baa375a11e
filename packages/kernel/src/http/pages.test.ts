import { manifestOf, type PluginManifest } from '@peixun/plugin-api';
import { sql } from 'kysely';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccount } from '../identity/accounts.ts';
import { createTestHost, type TestHost } from '../testing/index.ts';
import { notesPlugin } from '../testing/notes-plugin.ts';

const password = 'bamboo-grove-42';
let root: string;
let test: TestHost;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'peixun-pages-'));
  await mkdir(join(root, 'dist', 'ui'), { recursive: true });
  await writeFile(join(root, 'dist', 'ui', 'index.js'), 'export const pages = {};');
  await writeFile(join(root, 'dist', 'ui', 'notes-page--kn0WXgD.js'), '');
  await writeFile(join(root, 'dist', 'ui', 'notes-teachers.js'), '');
  await writeFile(join(root, 'dist', 'secret.json'), '{}');
  await writeFile(
    join(root, 'index.mjs'),
    `export default { id: 'pages', version: '1.0.0', permissions: {} };`,
  );
  await writeFile(join(root, 'app-0a1b2c3d.js'), 'plain');
  await writeFile(join(root, 'app-0a1b2c3d.js.gz'), gzipSync('packed'));
  await writeFile(join(root, 'icon.svg'), '<svg/>');
  const manifest: PluginManifest = {
    ...manifestOf(
      notesPlugin({ id: 'pages', permissions: {}, publishes: [], jobs: [], routes: [], migrations: [] }),
      'index.mjs',
    ),
    ui: {
      entry: 'dist/ui/index.js',
      uiKit: '^1.0',
      pages: [],
      navigation: [],
      widgets: [],
      slots: [],
      offers: [],
    },
  };
  test = await createTestHost({
    plugins: [{ manifest, root }],
    sampleAccounts: [],
    basePath: '/peixun',
    shell: {
      root,
      html: ({ nonce, basePath, language }) =>
        `<html lang="${language}"><script nonce="${nonce}" src="${basePath}/assets/app.js"></script>`,
    },
    counties: [
      {
        id: 'qiaojia',
        name: { 'zh-CN': '甲', en: 'A' },
        hostNames: ['a.example.cn'],
        plugins: { pages: {} },
      },
      { id: 'pinghu', name: { 'zh-CN': '乙', en: 'B' }, branding: { accentColor: 'blue' } },
    ],
  });
});
afterAll(async () => {
  await test?.close();
  await rm(root, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  test.visitor().send(`/peixun${path}`, { headers });

describe('pages', () => {
  it('carry a nonce that is new each time, and a policy that allows no other script', async () => {
    const [one, other] = [await get('/qiaojia/'), await get('/sign-in')];
    const nonces = await Promise.all(
      [one, other].map(async page => /nonce="([^"]+)"/.exec(await page.text())?.[1]),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(one.headers.get('content-security-policy')).toContain(`script-src 'nonce-${nonces[0] ?? ''}'`);
    expect(one.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('tell in plain words why a county is stopped', async () => {
    const page = await get('/pinghu/', { accept: 'text/html' });
    const html = await page.text();
    expect([page.status, page.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
    expect(html).toContain('branding.accentColor');
  });

  it('send the host name of a county to its home', async () => {
    const page = await get('/', { host: 'a.example.cn' });
    expect([page.status, page.headers.get('location')]).toEqual([302, '/peixun/qiaojia/']);
  });
});

describe('files', () => {
  it('of the shell: compressed where possible, for good where the name has a hash', async () => {
    const packed = await get('/assets/app-0a1b2c3d.js', { 'accept-encoding': 'gzip, br' });
    expect([packed.headers.get('content-encoding'), packed.headers.get('cache-control')]).toEqual([
      'gzip',
      'public, max-age=31536000, immutable',
    ]);
    expect(await (await get('/assets/app-0a1b2c3d.js', { 'accept-encoding': 'identity' })).text()).toBe(
      'plain',
    );
    expect((await get('/assets/icon.svg')).headers.get('cache-control')).toBe('public, no-cache');
  });

  it('of a plugin: asked for anew each time unless the name has a hash', async () => {
    const file = (name: string, headers?: Record<string, string>) =>
      get(`/plugins/pages/1.0.0/ui/${name}`, headers);
    const entry = await file('index.js');
    const names = ['index.js', 'notes-teachers.js', 'notes-page--kn0WXgD.js'];
    const answers = await Promise.all(names.map(name => file(name)));
    expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual([
      'public, no-cache',
      'public, no-cache',
      'public, max-age=31536000, immutable',
    ]);
    const again = await file('index.js', { 'if-none-match': entry.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  it('of a plugin: below its UI folder and nowhere else', async () => {
    const base = '/plugins/pages/1.0.0/ui';
    expect(await (await get(`${base}/index.js`)).text()).toContain('pages');
    for (const path of [
      '/../secret.json',
      '/%2e%2e/secret.json',
      '/..%2fsecret.json',
      '/%2e%2e%2fsecret.json',
    ]) {
      expect((await get(base + path)).status).toBe(404);
    }
    expect((await get('/plugins/pages/9.0.0/ui/index.js')).status).toBe(404);
  });
});

describe('the host itself', () => {
  it('is alive, ready and measured', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'alive' });
    expect(await (await get('/readyz')).json()).toEqual({ status: 'ready' });
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toContain('peixun_plugin_serving{plugin="pages",version="1.0.0"} 1');
    expect(metrics).toContain('peixun_event_deliveries{state="dead"} 0');
  });

  it('names the counties that serve', async () => {
    expect(await (await get('/api/host')).json()).toMatchObject({
      sampleMode: true,
      counties: [{ id: 'qiaojia' }],
    });
  });

  it('publishes the schema of county files', async () => {
    expect(await (await get('/api/county-file.schema.json')).json()).toMatchObject({
      type: 'object',
      required: ['id', 'name'],
    });
  });

  it.each(['', '/peixun'])('signs in and out behind a proxy that sends it %j', async base => {
    const send = (path: string, body?: unknown, cookie = '') =>
      test.visitor().send(base + path, { body, headers: { cookie } });
    expect(await (await send('/healthz')).json()).toEqual({ status: 'alive' });
    expect(await (await send('/api/session')).json()).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect((await send('/api/sample/accounts')).status).toBe(200);
    const account = { countyId: 'qiaojia', username: `base${base.length}`, name: '路径', password };
    await createAccount(test.host.database.kernel, account, test.clock.now());
    const entered = await send('/api/auth/sign-in/username', { username: account.username, password });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0];
    const session = await send('/api/session', undefined, cookie);
    expect([entered.status, session.status, session.headers.get('cache-control')]).toEqual([
      200,
      200,
      'no-store',
    ]);
    expect((await send('/api/auth/sign-out', {}, cookie)).status).toBe(200);
    expect((await send('/api/session', undefined, cookie)).status).toBe(401);
  });

  it('says over the wire what it says in process', async () => {
    const port = await test.host.listen(0);
    const answer = await fetch(`http://127.0.0.1:${port.toFixed()}/peixun/healthz`);
    expect(await answer.json()).toEqual({ status: 'alive' });
  });

  it('tells whom its database leaves, and is measured still', async () => {
    const send = (path: string, options: object = {}) => test.visitor().send(`/peixun${path}`, options);
    const account = { countyId: 'qiaojia', username: 'left', name: '断线', password };
    await createAccount(test.host.database.kernel, account, test.clock.now());
    const body = { username: account.username, password };
    const entered = await send('/api/auth/sign-in/username', { body });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';

    await loseDatabase();

    const answers = [
      await send('/readyz'),
      await send('/api/session', { headers: { cookie } }),
      await send('/api/auth/sign-in/username', { body }),
      await send('/healthz'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 200]);
    const metrics = await (await send('/metrics')).text();
    expect(metrics).toContain('peixun_plugin_serving{plugin="pages",version="1.0.0"} 1');
    expect(metrics).toContain('peixun_event_lag_seconds Nan');
  });
});

/** Ends all connections and lets no more in, for good. */
async function loseDatabase(): Promise<void> {
  const asked = sql<{ name: string }>`select current_database() as name`;
  const { name } = (await asked.execute(test.host.database.kernel)).rows[0]!;
  const administrator = new pg.Client({ connectionString: process.env['PEIXUN_TEST_ADMIN_URL'] });
  await administrator.connect();
  await administrator.query(`alter database ${name} connection limit 0`);
  await administrator.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    name,
  ]);
  await administrator.end();
}
