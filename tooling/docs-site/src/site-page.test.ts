import { expect, it } from 'vitest';
import { pageAddress } from './page-address.ts';
import { sitePage } from './site-page.ts';

it.each([
  ['docs/README.md', 'index.md'],
  ['docs/county.md', 'county.md'],
  ['docs/county.zh-CN.md', 'zh-CN/county.md'],
  ['docs/README.zh-CN.md', 'zh-CN/index.md'],
  ['docs/adr/README.md', 'adr/index.md'],
  ['packages/print/README.md', 'packages/print.md'],
  ['examples/red-route-guide/README.md', 'examples/red-route-guide.md'],
])('%s stands at %s', (file, address) => {
  expect(pageAddress(file)).toBe(address);
});

const pages = new Set([
  'docs/county.md',
  'docs/county.zh-CN.md',
  'docs/adr/README.md',
  'packages/print/README.md',
]);
const page = (content: string) => sitePage('docs/county.md', content, pages);

it.each([
  ['[中文](county.zh-CN.md)', '[中文](/zh-CN/county.md)'],
  [
    '[why](adr/README.md#list) and [`print`](../packages/print/README.md)',
    '[why](/adr/index.md#list) and [`print`](/packages/print.md)',
  ],
  ['[types](../packages/ui-kit/api/index.d.ts)', '[types](/reference/api/ui-kit.md)'],
  ['[the source](../packages/print/src/index.ts)', 'the source'],
  [
    '[elsewhere](https://example.org/a.md) [below](#below)',
    '[elsewhere](https://example.org/a.md) [below](#below)',
  ],
  ['```md\n[kept](county.zh-CN.md)\n```', '```md\n[kept](county.zh-CN.md)\n```'],
])('%s becomes %s', (written, shown) => {
  expect(page(written)).toBe(shown);
});
