import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefaultTheme } from 'vitepress';

/** Makes groups of the sidebar from pages of a folder: a title and the pages that match, each under its own heading. */
export function sidebarOf(folder: string) {
  const item = (page: string): DefaultTheme.SidebarItem => ({
    text: headingOf(readFileSync(join(folder, page), 'utf8')),
    link: `/${page.replaceAll('\\', '/').replace(/(index)?\.md$/, '')}`,
  });
  return (text: string, pages: readonly string[], options: { collapsed?: boolean; link?: string } = {}) => ({
    text,
    ...options,
    items: pages.flatMap(page => globSync(page, { cwd: folder }).toSorted().map(item)),
  });
}

/** The first heading, as plain text. */
function headingOf(content: string): string {
  const heading = /^# (.+)$/m.exec(content)?.[1];
  if (heading === undefined) throw new Error('a page of the site needs a heading');
  return heading.replaceAll('`', '');
}
