import { once } from 'node:events';
import { spawnPeixun } from './spawn-peixun.mjs';
import { openWorkspace, runCommand } from './workspace.mjs';

// `npm run peixun -- doctor`: a command of `peixun` on the reference host, with the Node and the data of `npm start`.
await runCommand(async () => {
  const command = await spawnPeixun(await openWorkspace(), process.argv.slice(2));
  const [code] = await once(command, 'exit');
  return code ?? 1;
});
