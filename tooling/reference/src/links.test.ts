import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const pages = globSync(['*.md', 'docs/**/*.md', '{packages,plugins,apps,tooling}/*/README.md'], {
  cwd: root,
});

it.each(pages)('%s links to what is there', page => {
  const links = [...readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(
    ([, link = '']) => link,
  );
  const local = links.filter(link => !/^[a-z]+:/.test(link));

  expect(local.filter(link => !existsSync(join(root, dirname(page), link)))).toEqual([]);
});
