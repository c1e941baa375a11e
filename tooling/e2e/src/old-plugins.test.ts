import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { checkPage, open } from './harness/page-check.ts';
import { visit } from './harness/visitor.ts';

const kept = join(import.meta.dirname, '../../publishing/old-plugins');

it.each(globSync('*/ui.js', { cwd: kept }).map(file => dirname(file)))(
  'pages that were built against %s are shown',
  async version => {
    const read = (file: string) => readFileSync(join(kept, version, file), 'utf8');
    const { id, title, ui } = JSON.parse(read('plugin.json')) as {
      id: string;
      title: object;
      ui: { pages: { path: string }[] };
    };
    const uiUrl = `/plugins/${id}/${version}/ui/index.js`;
    const { page, problems } = await visit({ role: 'School analyst' });
    // The host that is open does not have the plugin: its server's side is tried where it is kept.
    await page.route('**/qiaojia/api/kernel/manifest', async route => {
      const answer = await route.fetch();
      const manifest = (await answer.json()) as { plugins: object[] };
      const plugins = [...manifest.plugins, { id, version, title, uiUrl, ...ui, widgets: [] }];
      await route.fulfill({ response: answer, json: { ...manifest, plugins } });
    });
    await page.route(`**${uiUrl}`, route =>
      route.fulfill({ body: read('ui.js'), contentType: 'text/javascript' }),
    );
    await page.route(`**/qiaojia/api/${id}/**`, route =>
      route.fulfill({
        json: route.request().url().endsWith('/words') ? ['a'] : { items: [{ id: '1', title: '古驿道' }] },
      }),
    );
    const found: string[] = [];
    let shown = '';
    for (const { path } of ui.pages) {
      await open(page, `/qiaojia/${id}${path}`);
      shown += await page.locator('main').innerText();
      found.push(...(await checkPage(page, path)));
    }
    expect(shown).toContain('古驿道');
    expect([...found, ...problems]).toEqual([]);
  },
);
