import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { open } from './harness/page-check.ts';
import { phone, visit } from './harness/visitor.ts';

it('a trainee’s first page costs at most 300 KB', async () => {
  const { page } = await visit({ role: 'Trainee (township staff)', size: phone });
  expect(await kilobytesOf(page, () => open(page, '/qiaojia/'))).toBeLessThanOrEqual(300);
});

it('a page to answer a questionnaire costs at most 500 KB, all that it loads included', async () => {
  const { page } = await visit({ role: 'Teacher', size: phone });
  await open(page, '/qiaojia/needs-analysis/answer');
  const address = await page.getByRole('main').getByRole('link').first().getAttribute('href');
  const other = await visit({ role: 'Teacher', size: phone });
  expect(await kilobytesOf(other.page, () => open(other.page, address!))).toBeLessThanOrEqual(500);
});

/** What went over the wire, compressed as it was, headers included. */
async function kilobytesOf(page: Page, load: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await load();
  await page.waitForLoadState('networkidle');
  return bytes / 1024;
}
