import { apiReport } from '@peixun/test-kit/api-report';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './published-packages.ts';

interface Report {
  readonly name: string;
  /** From `src`: what others import. Plugins hold their contracts themselves. */
  readonly entries: readonly string[];
  readonly within?: string;
}

const reports: readonly Report[] = [
  { name: 'plugin-api', entries: ['index.ts'] },
  { name: 'ui-kit', entries: globSync('entries/*.ts', { cwd: join(root, 'packages/ui-kit/src') }) },
  { name: 'test-kit', entries: ['test-plugin.ts', 'api-report.ts'] },
  // What `@peixun/test-kit` hands on.
  { name: 'kernel', entries: ['testing/index.ts'], within: 'testing/' },
];

it.each(reports)(
  'the public types of $name are those that were reviewed',
  async report => {
    const { name, entries, within } = report;
    const folder = join(root, 'packages', name);
    await expect(
      await apiReport(folder, entries, within),
      `What others build against changed. Is it meant so? Then take it over with \`pnpm vitest run tooling/publishing -u\` and commit packages/${name}/api.`,
    ).toMatchFileSnapshot(join(folder, 'api/index.d.ts'));
  },
  120_000,
);
