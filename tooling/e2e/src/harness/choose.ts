import type { Page } from 'playwright-core';

/** Chooses in a picker of the kit, a list or a tree, by typing what to find. */
export async function choose(page: Page, label: string | RegExp, option: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: label }).first();
  await picker.click();
  if (await picker.isEditable()) await picker.fill(option);
  await page.locator('.ant-select-dropdown:visible').getByText(option).first().click();
}
