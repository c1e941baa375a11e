import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const app = fileURLToPath(new URL('../../../../apps/county-host', import.meta.url));
const command = 'node_modules/@peixun/cli/bin/peixun.js';

export interface HostProcess {
  /** `http://localhost:41234`. */
  readonly url: string;
  /** What it printed until it served. */
  readonly printed: string;
  stop(): Promise<void>;
}

/**
 * The built reference host, as a process of its own on a free port.
 *
 * @param isSample whether it fills the sample counties first.
 * @throws Error with what the host printed when it ends before it serves.
 */
export async function startHost(dataFolder: string, isSample = true): Promise<HostProcess> {
  const host = spawn(process.execPath, [command, 'serve', '--port', '0'], {
    cwd: app,
    env: {
      ...process.env,
      PEIXUN_SAMPLE: isSample ? '1' : '0',
      PEIXUN_DATA: dataFolder,
      PEIXUN_LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Also when the run is interrupted.
  process.once('exit', () => host.kill('SIGTERM'));
  const ended = new Promise<void>(resolve => host.once('exit', () => resolve()));
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const [, address] = /(http:\/\/localhost:\d+)\/$/m.exec(printed) ?? [];
      if (address) resolve(address);
    };
    host.stdout.on('data', read);
    host.stderr.on('data', read);
    host.once('exit', code => reject(new Error(`The host ended with ${code} before it served:\n${printed}`)));
  });
  return {
    url,
    printed,
    stop: async () => {
      host.kill('SIGTERM');
      await ended;
    },
  };
}
