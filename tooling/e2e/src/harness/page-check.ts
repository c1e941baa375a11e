import { readFileSync } from 'node:fs';
import { glob, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Size } from './visitor.ts';

const root = join(import.meta.dirname, '../../../..');
const pictures = process.env['PEIXUN_PICTURES'];

/** Opens a page and waits until nothing of it is loading. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.px-loading') === null);
}

export interface PageCheck {
  readonly size: Size;
  /** Whether contrast is looked at too, which takes longer than everything else together. */
  readonly withContrast: boolean;
}

/**
 * What is wrong with an open page at a size: broken rules of accessibility, width beyond the window, texts that no
 * catalogue has or that were not filled in. With `PEIXUN_PICTURES` set to a folder, a picture is kept there.
 */
export async function checkPage(
  page: Page,
  name: string,
  { size, withContrast }: PageCheck,
): Promise<string[]> {
  await page.setViewportSize(size);
  const wrong = [
    ...(await brokenRules(page, withContrast)),
    ...(await overflow(page)),
    ...(await unfinishedTexts(page)),
  ];
  const full = `${name} ${size.width}`;
  if (pictures) await takePicture(page, full);
  return wrong.map(one => `${full}: ${one}`);
}

async function brokenRules(page: Page, withContrast: boolean): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: withContrast } };
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], rules })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

function overflow(page: Page): Promise<string[]> {
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
