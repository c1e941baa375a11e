import { globSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'vitepress';
import { apiPages } from './api-pages.ts';
import { pageAddress } from './page-address.ts';
import { pagesFolder, siteFolder } from './site-folders.ts';
import { sitePage } from './site-page.ts';

// Gathers the pages of the repository as the site has them, then builds it. A link that leads nowhere fails the build.
const root = join(siteFolder, '../..');
const pages = new Set(
  globSync(['docs/**/*.md', '{packages,plugins,examples}/*/README.md'], { cwd: root }).map(file =>
    file.replaceAll('\\', '/'),
  ),
);
await rm(pagesFolder, { recursive: true, force: true });
for (const file of pages) {
  await writePage(pageAddress(file), sitePage(file, await readFile(join(root, file), 'utf8'), pages));
}
for (const [address, content] of Object.entries(apiPages(root))) await writePage(address, content);
await build(siteFolder);

async function writePage(address: string, content: string): Promise<void> {
  const target = join(pagesFolder, address);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}
