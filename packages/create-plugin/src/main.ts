import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { createPlugin, type NewPlugin } from './create-plugin.ts';
import { message } from './messages.ts';
import { parts } from './parts.ts';
import { completeWishes, readWishes, type Wishes } from './wishes.ts';

const isHouse = existsSync('plugins') && existsSync('packages/plugin-api');

// `pnpm new plugin <id>` in the house, `pnpm create @peixun/plugin <id>` elsewhere.
const args = process.argv.slice(process.argv[2] === 'plugin' ? 3 : 2);
try {
  const wishes = readWishes(args);
  if (wishes.help) {
    const command = isHouse ? 'pnpm new plugin' : 'create-plugin';
    console.log(message('help', { command, parts: parts.join(', ') }));
  } else {
    const plugin = wishes.yes || !process.stdin.isTTY ? requireNamed(wishes) : await completeWishes(wishes);
    report(await createPlugin({ ...plugin, into: isHouse ? 'plugins' : '.' }));
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function requireNamed({ id, ...wishes }: Wishes): Omit<NewPlugin, 'into'> {
  if (!id) throw new Error(message('id.missing'));
  return { ...wishes, id };
}

function report(folder: string): void {
  const place = relative('.', folder);
  const steps = isHouse
    ? ['pnpm install', `pnpm vitest run ${place}`]
    : [`cd ${place}`, 'npm install', 'npm run dev', 'npm test'];
  console.log(message('made', { folder: place, steps: steps.join('\n  ') }));
}
