import { manifestOf, type PluginManifest } from '@peixun/plugin-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countyFile } from '../counties/county-file.ts';
import { notesPlugin } from '../testing/notes-plugin.ts';
import { resolveCounty } from './resolve-county.ts';
import { keyOf } from './plugin-key.ts';
import { resolveInstallation } from './resolve-installation.ts';

const plain = manifestOf(notesPlugin());

/** A plugin that provides `<id>/data` and requires that of others. */
const plugin = (id: string, version = '1.0.0', ...needs: string[]): PluginManifest => ({
  ...plain,
  id,
  version,
  provides: { services: [{ id: `${id}/data`, version }] },
  requires: { kernel: '^1.0', services: needs.map(need => ({ id: `${need}/data`, range: '^1.0' })) },
});

const county = (plugins: Record<string, object>) =>
  countyFile.parse({ id: 'qiaojia', name: { 'zh-CN': '县', en: 'County' }, plugins });

describe('the order of start', () => {
  it('has providers before who needs them, whatever the order of the list', () => {
    // Each plugin may only need ones of a smaller number, so that there is no cycle.
    const graphs = fc
      .integer({ min: 1, max: 8 })
      .chain(size =>
        fc.tuple(
          ...Array.from({ length: size }, (_, index) =>
            fc.subarray(Array.from({ length: index }, (_x, need) => need)),
          ),
        ),
      )
      .map(needs => needs.map((of, index) => plugin(`p${index}`, '1.0.0', ...of.map(need => `p${need}`))));
    fc.assert(
      fc.property(
        graphs.chain(manifests => fc.shuffledSubarray(manifests, { minLength: manifests.length })),
        manifests => {
          const { order, refused, providers } = resolveInstallation(manifests, { kernel: '1.0.0' });
          expect(refused.size).toBe(0);
          expect(order).toHaveLength(manifests.length);
          for (const key of order) {
            for (const provider of providers.get(key) ?? []) {
              expect(order.indexOf(provider)).toBeLessThan(order.indexOf(key));
            }
          }
        },
      ),
    );
  });

  it('leaves out a cycle and keeps the others', () => {
    const manifests = [plugin('a', '1.0.0', 'b'), plugin('b', '1.0.0', 'a'), plugin('c')];
    const { order, refused } = resolveInstallation(manifests, { kernel: '1.0.0' });
    expect([order, [...refused.keys()].toSorted()]).toEqual([['c@1.0.0'], ['a@1.0.0', 'b@1.0.0']]);
  });
});

describe('an old version nobody runs', () => {
  const installed = [plugin('aa', '1.0.0', 'bb'), plugin('aa', '1.1.0'), plugin('bb', '1.0.0', 'aa')];

  it('closes no cycle for those who have a newer one', () => {
    const { order, refused } = resolveInstallation(installed, { kernel: '1.0.0' });
    expect([order, refused.size]).toEqual([['aa@1.1.0', 'bb@1.0.0', 'aa@1.0.0'], 0]);
    const { plugins, problems } = resolveCounty(county({ aa: {}, bb: {} }), installed, new Map());
    expect([...plugins.values()].map(keyOf)).toEqual(['aa@1.1.0', 'bb@1.0.0']);
    expect(problems).toEqual([]);
  });

  it('closes it in the county that asks for it', () => {
    const asked = county({ aa: { version: '~1.0.0' }, bb: {} });
    const { plugins, problems } = resolveCounty(asked, installed, new Map());
    const reason = expect.objectContaining({
      en: expect.stringContaining('aa@1.0.0 → bb@1.0.0 → aa@1.0.0'),
    });
    expect([plugins.size, problems]).toEqual([
      0,
      [expect.objectContaining({ plugin: 'aa', reason }), expect.objectContaining({ plugin: 'bb', reason })],
    ]);
  });
});

describe('the versions of a county', () => {
  const installed = ['1.0.0', '1.3.0', '2.0.0'].map(version => plugin('notes', version));

  it.each([
    ['^1.0', '1.3.0'],
    ['~1.0', '1.0.0'],
    ['>=1 <3', '2.0.0'],
  ])('%s picks the highest: %s', (version, picked) => {
    const { plugins } = resolveCounty(county({ notes: { version } }), installed, new Map());
    expect(plugins.get('notes')?.version).toBe(picked);
  });

  it.each(['^4.0', 'newest'])('%s names what is installed', version => {
    const { problems } = resolveCounty(county({ notes: { version } }), installed, new Map());
    expect(problems).toMatchObject([
      {
        path: ['plugins', 'notes', 'version'],
        reason: { en: expect.stringContaining('1.0.0, 1.3.0, 2.0.0') },
      },
    ]);
  });

  it('takes what needs a failed plugin with it, and nothing else', () => {
    const chain = [plugin('aa'), plugin('bb', '1.0.0', 'aa'), plugin('cc', '1.0.0', 'bb'), plugin('dd')];
    const failed = new Map([[keyOf(chain[0]!), { 'zh-CN': '坏', en: 'broken' }]]);
    const { plugins, problems } = resolveCounty(county({ aa: {}, bb: {}, cc: {}, dd: {} }), chain, failed);
    expect([[...plugins.keys()], problems.map(problem => problem.plugin)]).toEqual([
      ['dd'],
      ['aa', 'bb', 'cc'],
    ]);
  });

  it('leaves a disabled plugin out without a word', () => {
    const { plugins, problems } = resolveCounty(county({ notes: { enabled: false } }), installed, new Map());
    expect([plugins.size, problems]).toEqual([0, []]);
  });
});
