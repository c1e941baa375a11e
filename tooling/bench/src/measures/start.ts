import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BenchPostgres } from '../bench-postgres.ts';
import type { Measure } from '../measure.ts';

/** The built reference host on a warm database: milliseconds to its first answer, and what it then keeps in memory. */
export async function measureStart(postgres: BenchPostgres, options: { rounds: number }): Promise<Measure[]> {
  const databaseUrl = await postgres.createDatabase('county_host');
  const starts: { milliseconds: number; megabytes: number }[] = [];
  // The first start migrates and is not counted.
  for (let round = -1; round < options.rounds; round += 1) {
    const start = await startBuiltHost(databaseUrl, postgres.dataFolder);
    if (round >= 0) starts.push(start);
  }
  return [
    {
      name: 'built host: start to first answer',
      aim: { atMost: 1000 },
      unit: 'ms',
      values: starts.map(({ milliseconds }) => milliseconds),
    },
    {
      name: 'built host: resident memory',
      aim: { atMost: 200 },
      unit: 'MB',
      values: starts.map(({ megabytes }) => megabytes),
    },
  ];
}

async function startBuiltHost(databaseUrl: string, dataFolder: string) {
  const app = dirname(createRequire(import.meta.url).resolve('@peixun/county-host/package.json'));
  const command = join(app, 'node_modules', '@peixun', 'cli', 'bin', 'peixun.js');
  if (
    !existsSync(join(dirname(command), '..', 'dist', 'main.js')) ||
    !existsSync(join(app, 'dist', 'index.js'))
  ) {
    throw new Error(`The host is not built: '${app}' has no dist. Run 'pnpm build' first.`);
  }
  const port = await freePort();
  const started = performance.now();
  const host = spawn(process.execPath, [command, 'serve', '--port', String(port)], {
    cwd: app,
    env: { ...process.env, DATABASE_URL: databaseUrl, PEIXUN_DATA: dataFolder, NO_OPEN: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exit = once(host, 'exit');
  try {
    while (!(await answers(port))) {
      if (host.exitCode !== null)
        throw new Error(`The host ended with ${String(host.exitCode)} while it started.`);
      await wait(5);
    }
    return { milliseconds: performance.now() - started, megabytes: await residentMegabytes(host.pid!) };
  } finally {
    host.kill();
    await exit;
  }
}

async function answers(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/host`).catch(() => undefined);
  return answer?.ok === true && (await answer.text()).includes('qiaojia');
}

/** As `ps` tells it: where there is no `/proc`, of this process's kind by the system's own command. */
async function residentMegabytes(pid: number): Promise<number> {
  if (existsSync('/proc')) {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
  }
  const ps = spawn('ps', ['-o', 'rss=', '-p', String(pid)]);
  const [kilobytes] = (await once(ps.stdout, 'data')) as [Buffer];
  return Number(kilobytes.toString()) / 1024;
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
