import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkPage } from './harness/page-check.ts';
import { sampleAccounts, visit, type CountyId, type Language } from './harness/visitor.ts';

const accounts = (await sampleAccounts()).map(({ county, role, id }) => ({ county, role: role.en, id }));

describe.each<Language>(['zh-CN', 'en'])('in %s', language => {
  it.each(accounts)('each page of $county: $role is whole', async ({ county, role, id }) => {
    const { page, problems } = await visit({ county, role, language });
    const found: string[] = [];
    const waiting = await pagesOf(page, county);
    const seen = new Map<string, string>();
    for (const path of waiting) {
      const kind = kindOf(path);
      if (seen.has(kind)) continue;
      seen.set(kind, path);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(path, { waitUntil: 'networkidle' });
      waiting.push(...(await linksOf(page, county)));
      found.push(...(await checkPage(page, `${id}${kind.replaceAll('/', '_')}-${language}`)));
    }
    expect([...found, ...problems]).toEqual([]);
  });
});

/** The pages that the county's manifest names for this person, as far as they need no id. */
async function pagesOf(page: Page, county: CountyId): Promise<string[]> {
  const answer = await page.request.get(`/${county}/api/kernel/manifest`);
  const { plugins } = (await answer.json()) as {
    plugins: { id: string; pages: { path: string; public?: boolean }[] }[];
  };
  const ofPlugins = plugins.flatMap(({ id, pages }) =>
    pages
      .filter(one => !one.public && !one.path.includes(':'))
      .map(({ path }) => `/${county}/${id}${path}`),
  );
  return [`/${county}/`, `/${county}/account`, ...ofPlugins];
}

function linksOf(page: Page, county: CountyId): Promise<string[]> {
  return page
    .locator(`a[href^="/${county}/"]:not([href*="/api/"]):not([download])`)
    .evaluateAll(links => links.map(link => link.getAttribute('href')!));
}

/** Pages of one kind differ by ids and by what is asked. */
function kindOf(path: string): string {
  return path.replace(/[?#].*$/, '').replaceAll(/\/[0-9a-f]{8}-[0-9a-f-]{27}/g, '/:id');
}
