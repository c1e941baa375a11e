import { execFile } from 'node:child_process';
import { CommandError } from '../command-error.ts';
import type { MessageKey } from '../messages.ts';

const always = [
  // Without a network npm would be silent for a minute.
  ...['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=3000'],
  ...['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--json'],
];

/** What to do, by the code that npm gives. */
const sentences = new Map<string, MessageKey>([
  ['E404', 'npm.no-package'],
  ['ETARGET', 'npm.no-version'],
  ['EINTEGRITY', 'npm.wrong-integrity'],
  ...withKey('npm.no-network', ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT']),
  ...withKey('npm.elsewhere', ['EALLOWGIT', 'EALLOWREMOTE', 'EALLOWFILE', 'EALLOWDIRECTORY']),
]);

/**
 * Runs the machine's npm, with the registry and the proxy that are configured for a folder; scripts of packages never
 * run.
 *
 * @returns what it printed, as JSON.
 * @throws CommandError with what is wrong.
 */
export function runNpm(command: 'pack' | 'install', args: readonly string[], cwd: string): Promise<string> {
  const all = [command, ...always, ...args];
  // npm is a batch file on Windows, which only a shell starts; quotes keep `^1.0` and blanks from it.
  const isWindows = process.platform === 'win32';
  const [file, rest] = isWindows
    ? [['npm', ...all.map(argument => `"${argument}"`)].join(' '), []]
    : ['npm', all];
  return new Promise((resolve, reject) => {
    execFile(file, rest, { cwd, shell: isWindows, maxBuffer: 64 * 1024 ** 2 }, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      if ((error as NodeJS.ErrnoException).code === 'ENOENT')
        return reject(new CommandError('npm.missing', {}, error));
      const { code = '', summary = stderr.trim() } = failureIn(stdout);
      const values = { command: `npm ${[command, ...args].join(' ')}`, reason: summary };
      reject(new CommandError(sentences.get(code) ?? 'npm.failed', values, error));
    });
  });
}

function failureIn(output: string): { readonly code?: string; readonly summary?: string } {
  try {
    return (JSON.parse(output) as { error?: object }).error ?? {};
  } catch {
    return {};
  }
}

function withKey(key: MessageKey, codes: readonly string[]): [string, MessageKey][] {
  return codes.map(code => [code, key]);
}
