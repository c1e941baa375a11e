import { openBrowserWhenReady } from './browser.mjs';
import { say } from './messages.mjs';
import { spawnPeixun } from './spawn-peixun.mjs';
import { openWorkspace, runCommand } from './workspace.mjs';

// `npm start`: from a fresh clone to the sample counties in the browser.
await runCommand(async () => {
  const workspace = await openWorkspace();
  const port = process.env.PORT ?? '8080';
  const host = await spawnPeixun(workspace, ['serve', '--port', port]);
  console.log(say('starting'));
  // Ctrl+C reaches the host by itself, as one of the terminal's group: here one only waits for its end.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => host.kill(signal));
  const ended = new Promise(end => host.on('exit', code => end(code ?? 1)));
  openBrowserWhenReady(port, ended);
  return await ended;
});
