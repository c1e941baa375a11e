import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { createPlugin } from './create-plugin.ts';

// `pnpm new plugin <id> [title]` in the house, `pnpm create @peixun/plugin <id> [title]` elsewhere.
const [id, chineseTitle] = process.argv.slice(process.argv[2] === 'plugin' ? 3 : 2);
try {
  if (!id) throw new Error('Which plugin? Write its id: pnpm new plugin field-trips 实地考察');
  const isHouse = existsSync('plugins') && existsSync('packages/plugin-api');
  const folder = await createPlugin({ id, chineseTitle, into: isHouse ? 'plugins' : '.' });
  const place = relative('.', folder);
  const next = isHouse
    ? ['pnpm install', `pnpm vitest run ${place}`]
    : [`cd ${place}`, 'npm install', 'npm test', 'npm run build'];
  console.log(`Made ${place}. Next:
  ${next.join('\n  ')}
Then put your own nouns in place of "note", and enable it in a county file: "plugins": { "${id}": {} }`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
