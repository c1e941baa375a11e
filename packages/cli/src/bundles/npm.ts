import { execFile } from 'node:child_process';
import { CommandError } from '../command-error.ts';

/**
 * Runs the machine's npm, with its registry and its proxy; scripts of packages never run.
 *
 * @throws CommandError with what npm said.
 */
export function runNpm(args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const all = [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    // npm is a batch file on Windows, which only a shell starts.
    const isWindows = process.platform === 'win32';
    execFile('npm', all, { cwd, shell: isWindows, maxBuffer: 64 * 1024 ** 2 }, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? error.message : stderr.trim();
      reject(new CommandError('npm.failed', { command: `npm ${args.join(' ')}`, reason }, error));
    });
  });
}
