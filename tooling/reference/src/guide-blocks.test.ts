import { createHost, type Host, type HostOptions } from '@peixun/kernel';
import type { PluginDefinition } from '@peixun/plugin-api';
import {
  createAccount,
  createTestDatabase,
  createTestHost,
  createUnit,
  grantRole,
  TestClient,
  type TestHost,
} from '@peixun/test-kit';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
let folder: string;

/**
 * Writes the blocks of code of a page into a folder of their own, each by the name alone on the line above it, if it
 * has one. Those below `src` belong to a plugin, which the tests of the tutorial and of create-plugin make.
 */
async function writeBlocks(page: string): Promise<void> {
  const content = await readFile(join(root, page), 'utf8');
  const blocks = [...content.matchAll(/(?:^`(\S+)`\n\n)?^```(tsx?)\n(.*?)\n```$/gms)];
  await mkdir(join(folder, page), { recursive: true });
  for (const [index, [, name, ending, code]] of blocks.entries()) {
    if (name?.startsWith('src/')) continue;
    await writeFile(join(folder, page, name ?? `block-${index}.${ending}`), `${code}\n`);
  }
}

const guideFile = (path: string) => import(/* @vite-ignore */ join(folder, path));

function fileForm(name: string, bytes: BlobPart): FormData {
  const form = new FormData();
  form.set('file', new File([bytes], name));
  return form;
}

beforeAll(async () => {
  // Below this package, so that what the blocks import is found.
  folder = await mkdtemp(join(import.meta.dirname, '../guides-for-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('each block of code in guides and READMEs compiles', async () => {
  const pages = ['docs/*.md', '{packages,plugins,apps,examples,tooling}/*/README.md'];
  await Promise.all(globSync(pages, { cwd: root }).map(writeBlocks));
  const project = join(folder, 'tsconfig.json');
  // Against what others install: the built declarations.
  const compilerOptions = { customConditions: [], jsx: 'react-jsx', lib: ['es2024', 'dom'] };
  await writeFile(project, JSON.stringify({ extends: '../tsconfig.json', compilerOptions, include: ['.'] }));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' });
  expect(stdout, 'If exports are missing, build first: pnpm build').toBe('');
});

describe('what the kernel does for a plugin', () => {
  let test: TestHost;
  let school: TestClient;
  beforeAll(async () => {
    const { default: plugin } = (await guideFile('docs/plugin-services.md/index.ts')) as {
      default: PluginDefinition;
    };
    test = await createTestHost({ plugins: [plugin] });
    school = await test.signIn({ roles: ['school'] });
  });
  afterAll(() => test.close());

  const send = async (method: string, path: string, body?: unknown) => {
    const answer = await school.send(`/qiaojia/api/${path}`, { method, body });
    expect(answer.ok, `${method} ${path}: ${answer.status}`).toBe(true);
    return answer;
  };
  const json = async (method: string, path: string, body?: unknown) =>
    (await send(method, path, body)).json() as Promise<any>;
  let id: string;

  it('searches', async () => {
    ({ id } = await json('POST', 'trips/trips', { title: '红军渡口' }));
    expect(await json('GET', `trips/trips?words=${encodeURIComponent('渡口')}`)).toEqual([
      { id, title: '红军渡口' },
    ]);
  });

  it('keeps files', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    await send('PUT', `trips/trips/${id}/picture`, fileForm('渡口.png', png));
    const picture = await send('GET', `trips/trips/${id}/picture`);
    expect(Buffer.from(await picture.arrayBuffer())).toEqual(png);
  });

  it('tells people, until it is over', async () => {
    const inbox = async () => (await json('GET', 'kernel/notifications')).items.length as number;
    expect(await json('POST', `trips/trips/${id}/call`)).toEqual({ told: 1 });
    expect(await inbox()).toBe(1);
    await send('POST', `trips/trips/${id}/end`);
    expect(await inbox()).toBe(0);
  });

  it.each([
    ['pdf', '%PDF'],
    ['docx', 'PK'],
  ])('prints %s', async (format, start) => {
    const bytes = Buffer.from(await (await send('GET', `trips/print?format=${format}`)).arrayBuffer());
    expect(bytes.subarray(0, start.length).toString()).toBe(start);
  });

  it('reads and writes spreadsheets', async () => {
    const { id: checkId, ...found } = await json(
      'POST',
      'trips/imports/checks',
      fileForm('a.csv', '名称\n古驿道\n红军渡口\n'),
    );
    expect(found).toMatchObject({ goodRows: 1, badRows: 1 });
    expect(await json('POST', 'trips/imports', { checkId })).toEqual({ imported: 1 });
    const workbook = Buffer.from(await (await send('GET', 'trips/trips.xlsx')).arrayBuffer());
    expect(workbook.subarray(0, 2).toString()).toBe('PK');
  });

  it('computes', async () => {
    const [one, two, three] = [1, 2, 3].map(x => ({ x, y: 0 }));
    expect(await json('POST', 'trips/tours', [two, three, one])).toEqual([three, two, one]);
  });

  it('works by itself', async () => {
    const { jobRunId } = await json('POST', 'trips/counts');
    await test.settled();
    expect(await json('GET', `kernel/job-runs/${jobRunId}`)).toMatchObject({
      state: 'done',
      result: { trips: 2 },
    });
  });
});

it('each default that a host has gives way to another', async () => {
  const { options, seen, files } = (await guideFile('docs/replacing-defaults.md/options.ts')) as {
    options: Partial<HostOptions>;
    seen: { lines: string[]; messages: string[] };
    files: NonNullable<HostOptions['fileDriver']>;
  };
  const { default: plugin } = (await guideFile('docs/plugin-services.md/index.ts')) as {
    default: PluginDefinition;
  };
  const database = await createTestDatabase();
  const host = await createHost({
    ...options,
    plugins: [plugin, './nowhere'],
    counties: [{ id: 'qiaojia', name: { 'zh-CN': '县', en: 'County' }, plugins: { trips: {} } }],
    dataFolder: join(folder, 'data'),
    databaseUrl: database.url,
  });
  try {
    const page = async (path: string) => (await host.fetch(new Request(`http://localhost${path}`))).text();
    expect([await page('/welcome'), await page('/sign-in')]).toEqual([
      expect.stringContaining('href="/sign-in"'),
      '<title>/sign-in</title>',
    ]);
    expect(seen.lines).toContainEqual('error a plugin is not used plugin,reason');

    const office = await signIn(host, options.clock!());
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const trip = crypto.randomUUID();
    const sent = await office.send(`/qiaojia/api/trips/trips/${trip}/picture`, {
      method: 'PUT',
      body: fileForm('渡口.png', picture),
    });
    expect(sent.status).toBe(200);
    const kept = await files.read('qiaojia', createHash('sha256').update(picture).digest('hex'));
    expect(Buffer.from(kept ?? [])).toEqual(picture);

    const unitId = await createUnit(host.database.kernel, { county: 'qiaojia' });
    await host.reload();
    const person = { name: '王示例', unitId, phone: '13800000000' };
    expect((await office.send('/qiaojia/api/kernel/people', { body: person })).status).toBe(200);
    const { rows } = await database.administrator.query<{ phone: Uint8Array }>(
      'select phone from kernel.person where phone is not null',
    );
    expect(rows.map(({ phone }) => options.personalData!.decrypt(phone))).toEqual(['13800000000']);
    const audited = await database.administrator.query<{ at: Date }>(
      'select occurred_at as at from kernel.audit_entry',
    );
    expect(audited.rows.map(({ at }) => at.getTime())).toContain(options.clock!().getTime());

    await options.sender!.send({ channel: 'sms', to: '13800000000', text: '1234' });
    expect(seen.messages).toEqual(['sms']);
  } finally {
    await host.stop();
    await database.close();
  }
});

/** Signs somebody in who may do all that a school and a system administrator may. */
async function signIn(host: Host, now: Date): Promise<TestClient> {
  const db = host.database.kernel;
  const accountId = await createAccount(db, 'qiaojia', null, now);
  for (const role of ['school', 'system-administrator'])
    await grantRole(db, { county: 'qiaojia', accountId, role });
  const cookie = (await host.identity.createSession(accountId)).split(';')[0];
  return new TestClient({ fetch: request => host.fetch(request), county: 'qiaojia', accountId, cookie });
}
