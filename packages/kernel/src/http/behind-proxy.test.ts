import { manifestOf } from '@peixun/plugin-api';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccount } from '../identity/accounts.ts';
import { createTestHost, type TestHost } from '../testing/index.ts';
import { grantRole } from '../testing/directory-factory.ts';
import { tripsPlugin } from '../testing/two-versions/trips-plugin.fixture.ts';

const origin = 'https://www.example.gov.cn';
const password = 'bamboo-grove-42';
let root: string;
let test: TestHost;
let port: number;
const proxies: Server[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'peixun-behind-proxy-'));
  await writeFile(join(root, 'index.js'), 'export const pages = {};');
  await writeFile(join(root, 'app.js'), 'shell');
  const main = join(import.meta.dirname, '../testing/two-versions/trips-1.0.fixture.ts');
  test = await createTestHost({
    plugins: [{ manifest: manifestOf(tripsPlugin('1.0.0'), relative(root, main)), root }],
    counties: [
      {
        id: 'qiaojia',
        name: { 'zh-CN': '县', en: 'County' },
        hostNames: ['www.example.gov.cn'],
        plugins: { trips: {} },
      },
    ],
    basePath: '/training',
    publicOrigin: origin,
    trustProxy: true,
    shell: { root, html: ({ basePath }) => `<script src="${basePath}/assets/app.js"></script>` },
  });
  port = await test.host.listen(0);
  const account = { countyId: 'qiaojia', username: 'office', name: '办公室', password };
  const accountId = await createAccount(test.host.database.kernel, account, test.clock.now());
  await grantRole(test.host.database.kernel, { county: 'qiaojia', accountId, role: 'school' });
});
afterAll(async () => {
  for (const proxy of proxies) proxy.close();
  await test?.close();
  await rm(root, { recursive: true });
});

/** @param isPlain whether it passes path and host on as they are; else it takes the base path away and names itself. */
async function startProxy(isPlain: boolean): Promise<number> {
  const proxy = createServer((incoming, outgoing) => {
    const { host, ...headers } = incoming.headers;
    const path = isPlain ? incoming.url : (incoming.url ?? '').replace(/^\/training/, '') || '/';
    const upstream = request({
      ...{ host: '127.0.0.1', port, path, method: incoming.method },
      headers: {
        ...headers,
        host: isPlain ? host : `127.0.0.1:${port}`,
        'x-forwarded-host': host,
        'x-forwarded-for': '203.0.113.7',
        'x-forwarded-proto': 'https',
      },
    });
    upstream.on('response', answer => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(upstream);
  });
  proxies.push(proxy);
  await new Promise<void>(resolve => void proxy.listen(0, '127.0.0.1', resolve));
  return (proxy.address() as AddressInfo).port;
}

describe.each([
  ['keeps the base path and the host', true],
  ['takes the base path away and names another host', false],
])('behind a proxy that %s', (_name, isPlain) => {
  let proxyPort: number;
  let cookie: string;
  beforeAll(async () => {
    proxyPort = await startProxy(isPlain);
  });

  /** As the browser sends it: to the public name. */
  async function ask(path: string, options: { body?: unknown; from?: string } = {}) {
    const sent = request({
      ...{ host: '127.0.0.1', port: proxyPort, path: `/training${path}` },
      method: options.body === undefined ? 'GET' : 'POST',
      headers: {
        host: 'www.example.gov.cn',
        'content-type': 'application/json',
        ...(options.body !== undefined && { origin: options.from ?? origin }),
        ...(cookie && { cookie }),
      },
    });
    sent.end(options.body === undefined ? undefined : JSON.stringify(options.body));
    const answer = await new Promise<IncomingMessage>((resolve, reject) =>
      sent.once('response', resolve).once('error', reject),
    );
    return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
  }

  it('signs in with a cookie for its own path and for HTTPS alone', async () => {
    const entered = await ask('/api/auth/sign-in/username', { body: { username: 'office', password } });
    const [session = ''] = entered.headers['set-cookie'] ?? [];
    expect(entered.status).toBe(200);
    expect(session.split('; ')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^__Secure-peixun\.session_token=/),
        'Path=/training',
        'HttpOnly',
        'Secure',
        'SameSite=Lax',
      ]),
    );
    cookie = session.split(';')[0]!;
    expect((await ask('/api/session')).status).toBe(200);
  });

  it('shows pages whose files it finds, and a link for anybody', async () => {
    for (const path of ['/qiaojia/', '/sign-in', '/qiaojia/a/trips/letters']) {
      const page = await ask(path);
      expect([page.status, page.body]).toEqual([200, '<script src="/training/assets/app.js"></script>']);
    }
    expect((await ask('/assets/app.js')).body).toBe('shell');
    const { plugins } = JSON.parse((await ask('/qiaojia/api/kernel/manifest')).body) as {
      plugins: { uiUrl: string }[];
    };
    expect((await ask(plugins[0]!.uiUrl)).body).toBe('export const pages = {};');
  });

  it('sends the name of the county to its home', async () => {
    const home = await ask('/');
    expect([home.status, home.headers.location]).toEqual([302, '/training/qiaojia/']);
  });

  it('takes changes of its own pages, and none of another site', async () => {
    const trip = { body: { title: '红军渡口' } };
    expect((await ask('/qiaojia/api/trips/trips', trip)).status).toBe(200);
    const foreign = await ask('/qiaojia/api/trips/trips', { ...trip, from: 'https://elsewhere.example' });
    expect(JSON.parse(foreign.body)).toMatchObject({ status: 403, code: 'CROSS_SITE_REQUEST' });
  });

  it('describes its operations where they are', async () => {
    expect(JSON.parse((await ask('/qiaojia/api/openapi.json')).body)).toMatchObject({
      servers: [{ url: '/training/qiaojia' }],
    });
  });
});
