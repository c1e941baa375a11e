import { readFileSync } from 'node:fs';
import { glob, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { desk, phone, type Size } from './visitor.ts';

const root = join(import.meta.dirname, '../../../..');
const pictures = process.env['PEIXUN_PICTURES'];

/** Opens an address and waits until nothing of the page is loading. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  await loaded(page);
}

/** Goes to another page of the county that is open, as the browser's own buttons do: nothing is loaded anew. */
export async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate(to => {
    for (const heading of document.querySelectorAll('h1')) heading.dataset['left'] = '';
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await page.locator('h1:not([data-left])').first().waitFor();
  await loaded(page);
}

/** Waits until no part of the page is loading. */
export async function loaded(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.px-loading') === null);
}

export interface PageCheckOptions {
  /** What was checked before: a page that shows the same to the letter is not checked again. */
  readonly checked?: Set<string>;
  /** Where the rules of accessibility are asked. */
  readonly rulesAt?: readonly Size[];
}

/**
 * What is wrong with an open page, on a phone and at a desk: broken rules of accessibility, width beyond the window,
 * texts that no catalogue has or that were not filled in. With `PEIXUN_PICTURES` set to a folder, pictures are kept
 * there.
 */
export async function checkPage(
  page: Page,
  name: string,
  { checked = new Set(), rulesAt = [phone, desk] }: PageCheckOptions = {},
): Promise<string[]> {
  const wrong: string[] = [];
  for (const size of [phone, desk]) {
    await page.setViewportSize(size);
    const content = `${size.width} ${await contentOf(page)}`;
    if (checked.has(content)) continue;
    checked.add(content);
    const found = [...(await overflow(page)), ...(await unfinishedTexts(page))];
    if (rulesAt.includes(size)) found.push(...(await brokenRules(page)));
    const full = `${name} ${size.width}`;
    wrong.push(...found.map(one => `${full}: ${one}`));
    if (pictures) await takePicture(page, full);
  }
  return wrong;
}

/** What the page shows between head and foot, but for the ids that it makes up. */
async function contentOf(page: Page): Promise<string> {
  const html = await page.locator('main').innerHTML();
  return html.replaceAll(/\b(_r_\w+_|ec_\d+|rc_\w+)/g, '');
}

/** The rules of accessibility that what is open breaks: a page, or a dialog over it. */
export async function brokenRules(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
      // Only rules about sound and film need more, and no page has either.
      preload: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  });
}

async function overflow(page: Page): Promise<string[]> {
  // A chart follows the width of its place some frames later, on a busy machine much later.
  await page
    .waitForFunction(() => document.documentElement.scrollWidth <= innerWidth, undefined, { timeout: 10_000 })
    .catch(() => {});
  return page.evaluate(() => {
    const beyond = document.documentElement.scrollWidth - innerWidth;
    return beyond > 0 ? [`${beyond} pixels wider than the window`] : [];
  });
}

async function unfinishedTexts(page: Page): Promise<string[]> {
  const text = await page.locator('body').innerText();
  const words = new Set(text.split(/[\s,，。：:；;()（）]+/));
  return [...textKeys]
    .filter(key => words.has(key))
    .map(key => `shows the key '${key}' instead of its text`)
    .concat((text.match(/\{[a-zA-Z]+\}/g) ?? []).map(place => `shows the unfilled place ${place}`));
}

async function takePicture(page: Page, name: string): Promise<void> {
  await mkdir(pictures!, { recursive: true });
  const file = `${name.replaceAll(/[\\/:]+/g, '_')}.png`;
  await page.screenshot({ path: join(pictures!, file), fullPage: true });
}

/** The keys of all catalogues that could not be a word of the language. */
const textKeys = new Set<string>();
for await (const file of glob('{packages,plugins}/*/src/**/i18n/zh-CN.json', { cwd: root })) {
  for (const key of keysOf(JSON.parse(readFileSync(join(root, file), 'utf8')) as object)) {
    if (key.includes('.')) textKeys.add(key);
  }
}

function keysOf(catalogue: object, prefix = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value as object, `${prefix}${key}.`) : prefix + key,
  );
}
