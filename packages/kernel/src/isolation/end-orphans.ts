import { readdir, readFile, readlink } from 'node:fs/promises';

/** Stands in the arguments of a plugin's process, with the number of its host. */
export const hostArgument = '--host-process=';

/**
 * Ends processes of isolated plugins that lost their host and do not notice, as in an endless loop: a host that is
 * killed cannot end them, so the next one does. Only Linux tells which ones these are.
 *
 * @returns how many were ended.
 */
export async function endOrphans(): Promise<number> {
  const here = await processNumbers();
  if (here === undefined) return 0;
  const numbers = (await readdir('/proc')).filter(name => /^\d+$/.test(name));
  const orphans = await Promise.all(numbers.map(number => isOrphan(number, here).catch(() => false)));
  const ended = numbers.filter((number, at) => orphans[at] && end(Number(number)));
  return ended.length;
}

/** What the numbers in `/proc` are numbers of; undefined where there is none, or where it tells those of others. */
export async function processNumbers(): Promise<string | undefined> {
  const [self, numbers] = await Promise.all(
    ['/proc/self', '/proc/self/ns/pid'].map(link => readlink(link).catch(() => undefined)),
  );
  return self === process.pid.toString() ? numbers : undefined;
}

/** @throws what the system says of a process that is gone, or that belongs to somebody else. */
async function isOrphan(number: string, here: string): Promise<boolean> {
  const words = (await readFile(`/proc/${number}/cmdline`, 'utf8')).split('\0');
  const host = words.find(word => word.startsWith(hostArgument))?.slice(hostArgument.length);
  if (host === undefined || words[1] !== '--permission') return false;
  // Within a container, numbers mean others.
  if ((await readlink(`/proc/${number}/ns/pid`)) !== here) return false;
  const status = await readFile(`/proc/${number}/status`, 'utf8');
  return /^PPid:\t(\d+)$/m.exec(status)?.[1] !== host;
}

function end(number: number): boolean {
  try {
    return process.kill(number, 'SIGKILL');
  } catch {
    return false;
  }
}
