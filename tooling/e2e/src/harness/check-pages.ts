import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkPage, open } from './page-check.ts';
import { desk, phone, sampleAccounts, visit, type CountyId, type Language } from './visitor.ts';

const accounts = await sampleAccounts();

/**
 * A test for each sample role of a county: each page that the role can reach, one of a kind, is whole on a phone,
 * and at a desk where no role before it has opened that kind. There its contrast is looked at too, in Chinese:
 * colours hang on neither role nor language. In English a kind is looked at once. Pages are found in the county's
 * manifest and by following links, so that a new page is checked without being named here.
 *
 * @param only English titles of the roles to check; all unless told.
 */
export function checkPages(county: CountyId, language: Language, only?: readonly string[]): void {
  const known = new Set<string>();
  const roles = accounts
    .filter(account => account.county === county)
    .map(({ role }) => role.en)
    .filter(role => only?.includes(role) ?? true);
  describe(`each page of ${county} in ${language}`, () => {
    it.each(roles)('for the role: %s', async role => {
      const { page, problems } = await visit({ county, role, language, size: phone });
      const found: string[] = [];
      const waiting = await pagesOf(page, county);
      const seen = new Set<string>();
      for (const path of waiting) {
        const kind = kindOf(path);
        if (seen.has(kind)) continue;
        seen.add(kind);
        await page.setViewportSize(phone);
        await open(page, path);
        waiting.push(...(await linksOf(page, county)));
        const name = `${role} ${kind} ${language}`;
        const isNew = !known.has(kind);
        known.add(kind);
        const withContrast = isNew && language === 'zh-CN';
        const sizes = isNew ? [phone, desk] : language === 'zh-CN' ? [phone] : [];
        for (const size of sizes) {
          found.push(...(await checkPage(page, name, { size, withContrast })));
        }
      }
      expect([...found, ...problems]).toEqual([]);
    });
  });
}

/** The pages that the county's manifest names for this person, as far as they need no id. */
async function pagesOf(page: Page, county: CountyId): Promise<string[]> {
  const answer = await page.request.get(`/${county}/api/kernel/manifest`);
  const { plugins } = (await answer.json()) as {
    plugins: { id: string; pages: { path: string; public?: boolean }[] }[];
  };
  const ofPlugins = plugins.flatMap(({ id, pages }) =>
    pages.filter(one => !one.public && !one.path.includes(':')).map(({ path }) => `/${county}/${id}${path}`),
  );
  return [`/${county}/`, `/${county}/account`, ...ofPlugins];
}

function linksOf(page: Page, county: CountyId): Promise<string[]> {
  return page
    .locator(`a[href^="/${county}/"]:not([href*="/api/"])`)
    .evaluateAll(links => links.map(link => link.getAttribute('href')!));
}

/** Pages of one kind differ by ids and by what is asked. */
function kindOf(path: string): string {
  return path.replace(/[?#].*$/, '').replaceAll(/\/[0-9a-f]{8}-[0-9a-f-]{27}/g, '/:id');
}
