import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkPage, follow, loaded, open } from './page-check.ts';
import { desk, phone, sampleAccounts, visit, type CountyId, type Language } from './visitor.ts';

const accounts = await sampleAccounts();

/**
 * A test for each sample role of a county: each page that the role can reach, one of a kind, and each of its tabs is
 * whole on a phone and at a desk. Pages are found in the county's manifest and by following links, so that a new page
 * is checked without being named here. What another role was shown to the letter is not checked a second time.
 */
export function checkPages(county: CountyId, language: Language): void {
  const checked = new Set<string>();
  // What breaks a rule at a desk alone breaks it in any language and county.
  const rulesAt = county === 'qiaojia' && language === 'zh-CN' ? [phone, desk] : [phone];
  const roles = accounts.filter(account => account.county === county).map(({ role }) => role.en);
  describe(`each page of ${county} in ${language}`, () => {
    it.each(roles)('for the role: %s', async role => {
      const { page, problems } = await visit({ county, role, language });
      await open(page, `/${county}/`);
      const found: string[] = [];
      const waiting = await pagesOf(page, county);
      const seen = new Set<string>();
      for (const path of waiting) {
        const kind = kindOf(path);
        if (seen.has(kind)) continue;
        seen.add(kind);
        await follow(page, path);
        if (path !== nowhere(county) && (await page.getByText(noSuchPage[language]).isVisible())) {
          found.push(`${role} is led to ${kind}, which is no page of theirs`);
        }
        waiting.push(...(await linksOf(page, county)));
        for await (const view of viewsOf(page)) {
          found.push(...(await checkPage(page, `${role} ${kind}${view} ${language}`, { checked, rulesAt })));
        }
      }
      expect([...found, ...problems]).toEqual([]);
    });
  });
}

const nowhere = (county: CountyId) => `/${county}/nowhere`;
const noSuchPage = {
  'zh-CN': '这个页面不存在，或者您没有权限查看',
  en: 'This page does not exist, or you may not see it',
};

/** The pages that the county's manifest names for this person, as far as they need no id. */
async function pagesOf(page: Page, county: CountyId): Promise<string[]> {
  const answer = await page.request.get(`/${county}/api/kernel/manifest`);
  const { plugins } = (await answer.json()) as {
    plugins: { id: string; pages: { path: string; public?: boolean }[] }[];
  };
  const ofPlugins = plugins.flatMap(({ id, pages }) =>
    pages.filter(one => !one.public && !one.path.includes(':')).map(({ path }) => `/${county}/${id}${path}`),
  );
  return [`/${county}/account`, `/${county}/`, nowhere(county), ...ofPlugins];
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

/** Opens the tabs of a page one after another, and gives how a report calls each. */
async function* viewsOf(page: Page): AsyncGenerator<string> {
  yield '';
  for (const tab of await page.getByRole('tab').all()) {
    const name = await tab.innerText();
    await tab.click();
    await loaded(page);
    yield ` (${name})`;
  }
}
