import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { KeyedPersonalData, loadPersonalDataKeys, personalDataKeyFile, pluginsFolder } from '@peixun/kernel';
import { createTestDatabase, makeDataFolder, type TestDatabase } from '@peixun/kernel/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeArchive } from '../bundles/archive.ts';

const main = join(import.meta.dirname, '..', 'main.ts');
const flags = ['--conditions=@peixun/source', '--no-warnings', main];
const password = 'bamboo-grove-42';

let test: TestDatabase;
let folder: string;
const running = new Set<ChildProcess>();

/** A host app as a county would have it, on a database that nothing has touched. */
beforeAll(async () => {
  test = await createTestDatabase({ template: { name: 'untouched', prepare: async () => {} } });
  folder = await makeDataFolder('commands');
  await mkdir(join(folder, 'app'));
  const host = {
    counties: [{ id: 'qiaojia', name: { 'zh-CN': '巧家县', en: 'Qiaojia' } }],
    dataFolder: join(folder, 'data'),
    databaseUrl: test.url,
  };
  const careless = {
    ...{ id: 'careless', version: '1.0.0', requires: { kernel: '^1.0' }, permissions: {} },
    title: { 'zh-CN': '粗心', en: 'Careless' },
    description: { 'zh-CN': '粗心', en: 'Careless' },
  };
  await writeFile(
    join(folder, 'app', 'index.js'),
    `const start = async () => void setTimeout(() => Promise.reject(new Error('lost in thought')), 0);
    const careless = { ...${JSON.stringify(careless)}, start };
    export const host = { ...${JSON.stringify(host)}, plugins: [careless] };`,
  );
  await writeFile(
    join(folder, 'app', 'package.json'),
    JSON.stringify({ name: 'app', type: 'module', exports: './index.js' }),
  );
});
afterAll(async () => {
  for (const process of running) process.kill('SIGKILL');
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

const options = () => ({
  cwd: join(folder, 'app'),
  env: { ...process.env, LC_ALL: 'en_US.UTF-8', PEIXUN_LOG_LEVEL: 'silent' },
});

/** Runs a command to its end. */
function run(...args: string[]): Promise<{ code: number; output: string }> {
  return runProgram(process.execPath, ...flags, ...args);
}

function runProgram(program: string, ...args: string[]): Promise<{ code: number; output: string }> {
  return runIn(options().cwd, program, ...args);
}

function runIn(cwd: string, program: string, ...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise(resolve => {
    execFile(program, args, { ...options(), cwd }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}

/** Starts a host and waits until it listens. */
async function serve(): Promise<{ url: string; output: () => string; stop: () => Promise<number | null> }> {
  const child = spawn(process.execPath, [...flags, 'serve', '--port', '0'], options());
  running.add(child);
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  for await (const chunk of child.stdout) {
    output += String(chunk);
    if (output.includes('Ready: ')) break;
  }
  const url = /http:\/\/localhost:\d+/.exec(output)?.[0];
  if (!url) throw new Error(`The host did not start:\n${output}`);
  return {
    url,
    output: () => output,
    async stop() {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = (await exit) as [number | null];
      running.delete(child);
      return code;
    },
  };
}

describe('peixun', () => {
  it('migrate brings an empty database to the installed versions', async () => {
    const { code, output } = await run('migrate');
    expect([code, output]).toEqual([0, expect.stringContaining('/qiaojia/: serving')]);
    const { rows } = await test.administrator.query(
      `select count(*) > 5 as migrated from kernel.migration where schema = 'kernel'`,
    );
    expect(rows).toEqual([{ migrated: true }]);
  });

  it('serve offers the first administrator a link, outlives a careless plugin, and ends in order', async () => {
    const host = await serve();
    expect((await fetch(`${host.url}/healthz`)).status).toBe(200);
    await expect.poll(host.output).toContain('lost in thought');
    const token = /setup\?token=([\w-]+)/.exec(host.output())?.[1];
    const post = (path: string, body: object) =>
      fetch(host.url + path, {
        method: 'POST',
        headers: { origin: host.url, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const administrator = { token, name: '第一人', username: 'first.person', password };
    expect((await post('/api/setup', administrator)).status).toBe(204);
    const entered = await post('/api/auth/sign-in/username', { username: 'first.person', password });
    expect(entered.status).toBe(200);
    expect(await host.stop()).toBe(0);
    await expect(fetch(`${host.url}/healthz`)).rejects.toThrow('fetch failed');
  });

  it('serve names a port that is taken', async () => {
    const taken = createServer().listen(0);
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { code, output } = await run('serve', '--port', String(port));
    expect([code, output]).toEqual([1, expect.stringContaining(`Port ${port} is used`)]);
    expect(output).not.toContain('EADDRINUSE');
    taken.close();
  });

  it('serve says what to do about a database that does not answer', async () => {
    const place = join(folder, 'lost');
    await mkdir(place);
    const host = { plugins: [], counties: [], dataFolder: join(place, 'data') };
    const databaseUrl = 'postgres://nobody:x@127.0.0.1:1/none';
    const code = `export const host = ${JSON.stringify({ ...host, databaseUrl })};`;
    await writeFile(join(place, 'index.js'), code);
    const file = { name: 'lost', type: 'module', exports: './index.js' };
    await writeFile(join(place, 'package.json'), JSON.stringify(file));
    const ended = await runIn(place, process.execPath, ...flags, 'serve', '--port', '0');
    expect(ended).toEqual({ code: 1, output: expect.stringContaining('create role "nobody"') });
    expect(ended.output).not.toContain('    at ');
  });

  it('audit verify passes an untouched trail and names the entry that was changed', async () => {
    const untouched = await run('audit', 'verify');
    expect([untouched.code, untouched.output]).toEqual([0, expect.stringContaining('qiaojia')]);
    const { rows } = await test.administrator.query<{ id: string }>(
      `update kernel.audit_entry set actor = 'somebody else' where action = 'sign-in' returning id`,
    );
    const touched = await run('audit', 'verify', 'qiaojia');
    expect([touched.code, touched.output]).toEqual([1, expect.stringContaining(rows[0]!.id)]);
  });

  it('keys rotate moves what is encrypted, and keys forget removes the older key after that alone', async () => {
    const file = personalDataKeyFile(join(folder, 'data'));
    const secret = new KeyedPersonalData(loadPersonalDataKeys(file)).encrypt('"hush"');
    await test.administrator.query(
      `insert into kernel.plugin_setting (county_id, plugin_id, name, secret, changed_by, changed_at)
        values ('qiaojia', 'x', 'y', $1, 'z', now())`,
      [secret],
    );
    expect(await run('keys', 'forget', 'k1')).toMatchObject({ code: 1, output: /rotate/ });
    const rotated = await run('keys', 'rotate');
    expect([rotated.code, rotated.output]).toEqual([0, expect.stringMatching(/'k2'.*1 values/)]);
    expect((await run('keys', 'forget', 'k1')).code).toBe(0);
    const keys = JSON.parse(await readFile(file, 'utf8')) as { keys: object };
    expect(Object.keys(keys.keys)).toEqual(['k2']);
    const { rows } = await test.administrator.query<{ secret: Buffer }>(
      `select secret from kernel.plugin_setting where plugin_id = 'x'`,
    );
    expect(new KeyedPersonalData(loadPersonalDataKeys(file)).decrypt(rows[0]!.secret)).toBe('"hush"');
  });

  it('plugin add finds the disk full, says so, and leaves nothing behind', async () => {
    const bundle = join(folder, 'bundle.tgz');
    await writeArchive(bundle, [{ path: 'bundle.json', source: Buffer.from('{}') }]);
    // Where no file may grow, as where there is no room.
    const inLittleRoom = ['-c', 'ulimit -f 0 && exec "$@"', 'sh', process.execPath, ...flags];
    const { code, output } = await runProgram('sh', ...inLittleRoom, 'plugin', 'add', bundle);
    expect([code, output]).toEqual([1, expect.stringContaining('There is no room left')]);
    const plugins = pluginsFolder(join(folder, 'data'));
    expect(await readdir(plugins)).toEqual([]);
  });

  it('says in a sentence what is wrong with the folder', async () => {
    await rm(join(folder, 'app', 'index.js'));
    const { code, output } = await run('migrate');
    expect([code, output]).toEqual([1, expect.stringContaining("'app'")]);
    expect(output).not.toContain('    at ');
  });
});
