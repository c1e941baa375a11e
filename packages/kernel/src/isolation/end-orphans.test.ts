import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { endOrphans, processNumbers } from './end-orphans.ts';

const hosts: ChildProcess[] = [];
afterAll(async () => {
  for (const host of hosts) host.kill('SIGKILL');
  await Promise.all(hosts.map(host => host.exitCode ?? host.signalCode ?? once(host, 'exit')));
  await endOrphans();
});

/** A host whose plugin loops, and the number of the plugin's process. */
async function loopingHost() {
  const host = fork(join(import.meta.dirname, 'testing/lost-host.fixture.ts'), {
    execArgv: ['--conditions=@peixun/source'],
  });
  hosts.push(host);
  await once(host, 'message');
  const children = await readFile(`/proc/${host.pid}/task/${host.pid}/children`, 'utf8');
  return { host, child: Number(children.trim()) };
}

/** One that ended and that nobody has asked for has no arguments any more. */
const argumentsOf = (number: number) => readFile(`/proc/${number}/cmdline`, 'utf8').catch(() => '');

// Elsewhere no system tells which processes these are, and none is ended.
it.runIf(await processNumbers())(
  'ends a plugin in an endless loop whose host was killed, and no other',
  async () => {
    const [lost, serving] = await Promise.all([loopingHost(), loopingHost()]);
    lost.host.kill('SIGKILL');
    await once(lost.host, 'exit');
    expect(await argumentsOf(lost.child)).not.toBe('');
    expect(await endOrphans()).toBeGreaterThan(0);
    await expect.poll(() => argumentsOf(lost.child)).toBe('');
    expect(await argumentsOf(serving.child)).not.toBe('');
  },
);
