import { createTestHost, type TestHost } from '@peixun/kernel/testing';
import type { PluginDefinition } from '@peixun/plugin-api';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiReport } from './api-report.ts';
import {
  definitionProblems,
  errorProblems,
  migrationProblems,
  missingComponents,
  missingTexts,
  openOperations,
  operationsServedIn,
  translationProblems,
  uncataloguedErrors,
  undescribableSchemas,
  untitledParts,
  type Translations,
} from './plugin-checks/index.ts';

export interface TestPluginOptions {
  /** The plugin's folder, with `package.json`, `src/contract` and `src/i18n`. */
  readonly folder: string;
  /** Its pages, `() => import('./ui/index.tsx')`: the test file imports them, since Node reads no `.tsx`. */
  readonly ui?: () => Promise<Partial<Record<'pages' | 'widgets' | 'slots', object>>>;
  /** The plugins whose services it cannot do without. */
  readonly providers?: readonly PluginDefinition[];
  /** Fills the plugin's tables in the county `qiaojia`, so that its migrations go down and up over rows. */
  readonly rows?: (test: TestHost) => Promise<unknown>;
  /**
   * The last migration that a release has, `0004-routes`: those after it may only add, since two minor versions share
   * the tables. Absent before the first release.
   */
  readonly released?: string;
}

/**
 * Declares the tests that any plugin must pass: what a county, a translator and the authors of other plugins rely on.
 * Call it in a test file of vitest; each failure says what to do.
 */
export function testPlugin(
  plugin: PluginDefinition,
  { folder, ui, providers = [], rows, released }: TestPluginOptions,
): void {
  describe(`any plugin's contract: ${plugin.id}`, () => {
    it('is defined as a host accepts it', () => expect(definitionProblems(plugin)).toEqual([]));
    it('has titles in both languages', () => expect(untitledParts(plugin)).toEqual([]));
    it('says each error in both languages', () => expect(errorProblems(plugin)).toEqual([]));
    it('catalogues each error of its contract', async () => {
      const contract = pathToFileURL(join(folder, 'src/contract/index.ts')).href;
      expect(uncataloguedErrors(plugin, await import(/* @vite-ignore */ contract))).toEqual([]);
    });
    // A plugin without pages has none to give.
    it.runIf(ui)('has the pages that it names', async () =>
      expect(missingComponents(plugin, await ui!())).toEqual([]),
    );
    it('says each text of its pages in both languages', async () => {
      if (plugin.ui === undefined) return;
      const [chinese, english] = await Promise.all([texts(folder, 'zh-CN'), texts(folder, 'en')]);
      const problems = translationProblems(chinese, english);
      for await (const file of glob('src/ui/**/*.{ts,tsx}', { cwd: folder })) {
        problems.push(...missingTexts(file, await readFile(join(folder, file), 'utf8'), chinese));
      }
      expect(problems).toEqual([]);
    });
    it('describes its schemas as JSON Schema', () => expect(undescribableSchemas(plugin)).toEqual([]));
    it('keeps the public types that were reviewed', async () => {
      const report = await apiReport(folder, ['contract/index.ts']);
      await expect(
        report,
        'The contract changed, and other plugins are built against it. Is it meant so? Then take it over with `vitest run -u` and commit api/contract.d.ts.',
      ).toMatchFileSnapshot(join(folder, 'api/contract.d.ts'));
    }, 120_000);

    describe('in a host', () => {
      let test: TestHost;
      beforeAll(async () => {
        const others = Object.fromEntries(providers.map(({ id }) => [id, {}]));
        test = await createTestHost({
          plugins: [...providers, plugin],
          counties: [
            {
              id: 'qiaojia',
              name: { 'zh-CN': '启用县', en: 'With' },
              plugins: { ...others, [plugin.id]: {} },
            },
            { id: 'pinghu', name: { 'zh-CN': '未启用县', en: 'Without' }, plugins: others },
          ],
          // All operations are asked at once.
          limits: {
            perAccount: { burst: 10_000, perSecond: 1 },
            perAddress: { burst: 10_000, perSecond: 1 },
          },
        });
        // Of a plugin that did not start this is the only news.
        const { state, reason } = test.host.view.plugins().find(({ id }) => id === plugin.id)!;
        if (state !== 'started') throw new Error(reason?.en ?? `Plugin '${plugin.id}' is ${state}.`);
      });
      afterAll(() => test?.close());

      it('refuses who lacks the permission', async () =>
        expect(await openOperations(test, plugin)).toEqual([]));
      it('serves nothing in a county that has not enabled it', async () =>
        expect(await operationsServedIn(test, plugin, 'pinghu')).toEqual([]));
      it('has migrations that go down and up again, and only add to what is released', async () => {
        await rows?.(test);
        await test.settled();
        expect(await migrationProblems(test, plugin, released)).toEqual([]);
      }, 120_000);
    });
  });
}

async function texts(folder: string, language: string): Promise<Translations> {
  return JSON.parse(await readFile(join(folder, `src/i18n/${language}.json`), 'utf8')) as Translations;
}
