import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { openBrowserWhenReady } from './browser.mjs';
import { say } from './messages.mjs';
import { runStep } from './step.mjs';
import { openWorkspace, runCommand } from './workspace.mjs';

// `npm start`: from a fresh clone to the sample counties in the browser.
await runCommand(async () => {
  const { node, env, root, turbo } = await openWorkspace();
  await runStep(
    say('build'),
    turbo('run', 'build', '--filter=@peixun/county-host', '--output-logs=errors-only'),
    { cwd: root, env },
  );
  console.log(say('starting'));
  const port = process.env.PORT ?? '8080';
  const host = spawn(node, ['node_modules/@peixun/cli/bin/peixun.js', 'serve'], {
    cwd: join(root, 'apps', 'county-host'),
    env: {
      ...env,
      PORT: port,
      PEIXUN_DATA: resolve(root, process.env.PEIXUN_DATA ?? 'data'),
      PEIXUN_LOG_LEVEL: process.env.PEIXUN_LOG_LEVEL ?? 'warn',
      PEIXUN_SAMPLE: process.env.PEIXUN_SAMPLE ?? '1',
    },
    stdio: 'inherit',
  });
  // Ctrl+C reaches the host by itself, as one of the terminal's group: here one only waits for its end.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => host.kill(signal));
  const ended = new Promise(end => host.on('exit', code => end(code ?? 1)));
  openBrowserWhenReady(port, ended);
  return await ended;
});
