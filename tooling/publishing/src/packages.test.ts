import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveFindings } from './archive-findings.ts';
import { exportFindings } from './export-findings.ts';
import { packAll, packFolder } from './pack.ts';
import { publishedPackages } from './published-packages.ts';

describe.each(publishedPackages)('$name', published => {
  it('offers outside what it offers in the workspace', () => {
    expect(exportFindings(published)).toEqual([]);
  });
});

describe('packed', () => {
  let archives: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    archives = await packAll(publishedPackages);
  });

  it.each(publishedPackages)('$name installs and resolves, with its types', async ({ name }) => {
    expect(
      await archiveFindings(archives.get(name)!),
      'If files are missing, build first: pnpm build',
    ).toEqual([]);
  });
});

describe('what is wrong', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'peixun-wrong-package-'));
    const exports = { '.': { types: './index.d.ts', default: './index.js' }, './more': './more.js' };
    const manifest = { name: 'wrong', version: '1.0.0', license: 'MIT', type: 'module', exports };
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    await writeFile(join(folder, 'index.js'), 'export const one = 1;');
    await writeFile(join(folder, 'index.d.ts'), 'declare const one: 1;\nexport = one;');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is told of an archive: entries that lead nowhere, types that are not the code', async () => {
    expect(await archiveFindings(await packFolder(folder))).toEqual([
      'publint: pkg.exports["./more"] is ./more.js but the file does not exist.',
      expect.stringMatching(/^attw: /),
      expect.stringMatching(/^attw: /),
    ]);
  });

  it('is told of an entry that is published differently', () => {
    const exports = { '.': { '@peixun/source': './src/index.ts', default: './dist/index.js' } };
    expect(exportFindings({ name: 'demo', folder, exports, publishConfig: { exports } })).toEqual([
      "Entry '.' of demo differs between 'exports' and 'publishConfig.exports'. Write the same into both, without the condition @peixun/source in the second.",
    ]);
  });
});
