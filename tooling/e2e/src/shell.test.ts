import { describe, expect, it } from 'vitest';
import { open } from './harness/page-check.ts';
import { desk, phone, visit } from './harness/visitor.ts';

describe('a plugin whose browser code fails', () => {
  const broken = `
    function Broken() { throw new Error('broken on purpose'); }
    const anything = new Proxy({}, { get: () => Broken });
    export const pages = anything, widgets = anything, slots = anything, messages = {};
  `;

  it.each([
    ['throws when shown', { body: broken, contentType: 'text/javascript' }],
    ['cannot be loaded', { status: 500, body: '' }],
  ])('%s: leaves home, navigation and the other plugin working', async (_how, answer) => {
    const { page } = await visit({ role: 'School analyst' });
    await page.route('**/plugins/needs-analysis/*/ui/index.js*', route => route.fulfill(answer));
    await open(page, '/qiaojia/');
    const failure = page.getByRole('alert').filter({ hasText: '其他部分仍可正常使用' });
    await failure.first().waitFor();
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '需求排序' }).click();
    await page.getByRole('heading', { name: '首页' }).waitFor({ state: 'hidden' });
    await failure.waitFor();
    await page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '师资', exact: true })
      .click();
    await page.getByRole('heading', { name: '师资', exact: true }).waitFor();
    await page.getByRole('main').getByRole('link').first().waitFor();
    expect(await failure.count()).toBe(0);
  });
});

describe('the account menu', () => {
  it('switches the language at once, and keeps it', async () => {
    const { page } = await visit({ role: 'School analyst' });
    await open(page, '/qiaojia/needs-analysis/rankings');
    await page.getByLabel(/的菜单$/).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Ranked needs' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Ranked needs' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it.each([desk, phone])('makes type larger, and nothing wider than the window of $width', async size => {
    const { page } = await visit({ role: 'Training office', size });
    await open(page, '/qiaojia/needs-analysis/proposals');
    const textHeight = () =>
      page
        .getByRole('heading', { level: 1 })
        .evaluate(heading => Number.parseFloat(getComputedStyle(heading).fontSize));
    const before = await textHeight();
    await page.getByLabel(/的菜单$/).click();
    await page.getByRole('button', { name: '大字版' }).click();
    await expect.poll(textHeight).toBeGreaterThan(before * 1.1);
    for (const path of ['/', '/needs-analysis', '/needs-analysis/priorities', '/faculty-pool']) {
      await open(page, `/qiaojia${path}`);
      expect(await textHeight()).toBeGreaterThan(before * 1.1);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });
});

it('Ctrl+K finds a page and a person, by keyboard alone', async () => {
  const { page } = await visit({ role: 'School analyst' });
  await open(page, '/qiaojia/');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('班次建议');
  await page
    .getByRole('option', { name: /班次建议/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '班次建议' }).waitFor();
});
