import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { formattedPages } from './formatted-pages.ts';

// Mend with `pnpm --filter @peixun/reference write`.
it.each(await formattedPages())('%s says what the code says', async (file, content) => {
  expect(await readFile(file, 'utf8')).toBe(content);
});
