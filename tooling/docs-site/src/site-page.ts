import { posix } from 'node:path';
import { pageAddress } from './page-address.ts';

/**
 * A page of the repository as the site has it: links between files point to their pages, and a link to a file that is
 * no page, such as a source, is left as its text.
 *
 * @param file its path from the root of the repository.
 * @param pages the paths of all pages.
 */
export function sitePage(file: string, content: string, pages: ReadonlySet<string>): string {
  let isCode = false;
  const lines = content.split('\n').map(line => {
    if (/^ *```/.test(line)) isCode = !isCode;
    return isCode ? line : withLinks(line, posix.dirname(file), pages);
  });
  return lines.join('\n');
}

function withLinks(line: string, folder: string, pages: ReadonlySet<string>): string {
  return line.replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, (link, text: string, href: string) => {
    if (/^(?:[a-z]+:|#)/.test(href)) return link;
    const [path = '', anchor] = href.split('#');
    const target = posix.join(folder, path);
    const [, declared] = /^packages\/([^/]+)\/api\/index\.d\.ts$/.exec(target) ?? [];
    // The types that are held of the kernel are those that the test kit hands on.
    if (declared !== undefined) {
      return `[${text}](/reference/api/${declared === 'kernel' ? 'test-kit' : declared}.md)`;
    }
    if (!pages.has(target)) return text;
    return `[${text}](/${pageAddress(target)}${anchor === undefined ? '' : `#${anchor}`})`;
  });
}
