import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { say } from './messages.mjs';
import { runStep } from './step.mjs';

/** Starts a command of `peixun` on the reference host, which is built first where it is not. */
export async function spawnPeixun({ node, env, root, turbo }, args) {
  await runStep(
    say('build'),
    turbo('run', 'build', '--filter=@peixun/county-host', '--output-logs=errors-only'),
    { cwd: root, env },
  );
  return spawn(node, ['node_modules/@peixun/cli/bin/peixun.js', ...args], {
    cwd: join(root, 'apps', 'county-host'),
    env: {
      ...env,
      PEIXUN_DATA: resolve(root, process.env.PEIXUN_DATA ?? 'data'),
      PEIXUN_LOG_LEVEL: process.env.PEIXUN_LOG_LEVEL ?? 'warn',
      PEIXUN_SAMPLE: process.env.PEIXUN_SAMPLE ?? '1',
    },
    stdio: 'inherit',
  });
}
