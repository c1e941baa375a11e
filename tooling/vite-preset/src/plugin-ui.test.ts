import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { build } from 'vite';
import { pluginUi } from './plugin-ui.ts';

const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map(folder => rm(folder, { recursive: true })));
});

async function buildOf(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'peixun-ui-'));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  await build({ root, configFile: false, logLevel: 'silent', ...pluginUi() });
  return join(root, 'dist/ui');
}

it('leaves to the import map what the shell shares, and splits what is lazy', async () => {
  const out = await buildOf({
    'src/ui/index.tsx': `import { lazyComponents } from '@peixun/ui-kit/plugin-ui';
      export const pages = lazyComponents({ one: async () => (await import('./page.tsx')).Page });`,
    'src/ui/page.tsx': `import { useState } from 'react';
      import { Button } from '@peixun/ui-kit/button';
      export function Page() { const [n] = useState(1); return <Button>{n}</Button>; }`,
  });
  const index = await readFile(join(out, 'index.js'), 'utf8');
  const chunks = (await readdir(join(out, 'chunks'))).filter(name => name.endsWith('.js'));
  const page = await readFile(join(out, 'chunks', chunks[0]!), 'utf8');
  expect(importsOf(index)).toEqual(['@peixun/ui-kit/plugin-ui']);
  expect(importsOf(page)).toEqual(['@peixun/ui-kit/button', 'react', 'react/jsx-runtime']);
});

it('carries CSS in the script', async () => {
  const out = await buildOf({
    'src/ui/index.tsx': `import './style.css'; export const pages = {};`,
    'src/ui/style.css': '.needs-mark { color: red }',
  });
  const index = await readFile(join(out, 'index.js'), 'utf8');
  expect(index).toContain('.needs-mark');
  expect(index).toContain('adoptedStyleSheets');
  expect((await readdir(out)).filter(name => name.endsWith('.css'))).toEqual([]);
});

it.each([
  ['antd', '@peixun/ui-kit/button'],
  ['@peixun/ui-kit', 'an entry'],
  ['react-dom/client', 'alone'],
  ['zod', 'type-only'],
  ['@peixun/kernel', 'server'],
])('refuses %s and says what to import instead', async (module, advice) => {
  await expect(
    buildOf({ 'src/ui/index.tsx': `import { x } from '${module}'; export const pages = { x };` }),
  ).rejects.toThrow(advice);
});

function importsOf(code: string): string[] {
  return [...code.matchAll(/from\s*"([^"./][^"]*)"/g)].map(match => match[1]!).toSorted();
}
