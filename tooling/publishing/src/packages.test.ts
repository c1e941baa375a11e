import { beforeAll, describe, expect, it } from 'vitest';
import { archiveFindings } from './archive-findings.ts';
import { exportFindings } from './export-findings.ts';
import { pack } from './pack.ts';
import { publishedPackages } from './published-packages.ts';

describe.each(publishedPackages)('$name', published => {
  it('offers outside what it offers in the workspace', () => {
    expect(exportFindings(published)).toEqual([]);
  });
});

describe('packed', () => {
  let archives: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    archives = await pack(publishedPackages);
  });

  it.each(publishedPackages)('$name installs and resolves, with its types', async ({ name }) => {
    expect(
      await archiveFindings(archives.get(name)!),
      'If files are missing, build first: pnpm build',
    ).toEqual([]);
  });
});

it('tells an entry that is published differently', () => {
  const exports = { '.': { '@peixun/source': './src/index.ts', default: './dist/index.js' } };
  expect(exportFindings({ name: 'demo', folder: '', exports, publishConfig: { exports } })).toEqual([
    "Entry '.' of demo differs between 'exports' and 'publishConfig.exports'. Write the same into both, without the condition @peixun/source in the second.",
  ]);
});
