import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkImports } from './check-imports.ts';
import { checkPluginNames } from './check-plugin-names.ts';
import { rules } from './rules.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

// The fixtures reach across packages by path, since their packages are not installed; one file stands for that.
const planted = (await checkImports(fixture('planted'))).filter(
  ({ rule, from }) => rule !== 'packages-by-name' || from.endsWith('by-path.ts'),
);

describe('the boundary rules', () => {
  it('accept a house where every arrow runs the right way', async () => {
    const violations = await checkImports(fixture('allowed'));

    expect(violations.filter(({ rule }) => rule !== 'packages-by-name')).toEqual([]);
  });

  it('find every planted violation and nothing else', () => {
    expect(planted.map(({ rule, from }) => `${from}: ${rule}`).toSorted()).toEqual([
      'packages/kernel/src/by-path.ts: packages-by-name',
      'packages/kernel/src/imports-plugin.ts: packages-know-no-plugin',
      'packages/kernel/src/order.ts: house-order/kernel',
      'plugins/demo/src/contract/behaviour.ts: contract-stands-alone',
      'plugins/demo/src/database/calls-service.ts: database-below-services',
      'plugins/demo/src/database/development-only.ts: declared-dependencies',
      'plugins/demo/src/database/own-pool.ts: no-own-database',
      'plugins/demo/src/domain/reads-file.ts: domain-is-pure',
      'plugins/demo/src/domain/takes-row.ts: domain-sees-contract-types',
      'plugins/demo/src/routes/reads-table.ts: entrances-call-services',
      'plugins/demo/src/services/calls-route.ts: services-below-entrances',
      'plugins/demo/src/services/circle-one.ts: no-cycles',
      'plugins/demo/src/services/imports-app.ts: apps-come-last',
      'plugins/demo/src/services/imports-test.ts: tests-stay-tests',
      'plugins/demo/src/services/nowhere.ts: resolvable',
      'plugins/demo/src/services/other-inside.ts: plugins-meet-at-contracts',
      'plugins/demo/src/services/other-value.ts: foreign-contracts-are-types',
      'plugins/demo/src/services/uses-kernel.ts: plugins-use-plugin-api',
      'plugins/demo/src/ui/calls-service.tsx: ui-talks-http',
      'plugins/demo/src/ui/contract-value.tsx: ui-takes-types',
      'plugins/demo/src/ui/own-library.tsx: ui-uses-ui-kit',
      'plugins/demo/src/ui/reads-file.tsx: ui-runs-in-browsers',
    ]);
  });

  it('have a planted violation each, and say what to do instead', () => {
    const proved = new Set(planted.map(({ rule }) => rule.replace(/\/.*/, '')));

    const families = rules.map(({ name = '' }) => name.replace(/\/.*/, ''));
    expect(families.filter(rule => !proved.has(rule))).toEqual([]);
    expect(rules.filter(({ comment = '' }) => comment.length < 40)).toEqual([]);
  });

  it('refuse to report success when no import was read', async () => {
    await expect(checkImports(fixture('unread'))).rejects.toThrow(/No import/);
  });

  it('find a package that names a plugin', () => {
    expect(checkPluginNames(fixture('planted')).map(({ from, to }) => ({ from, to }))).toEqual([
      { from: 'packages/kernel/src/names-plugin.ts', to: "'demo'" },
    ]);
    expect(checkPluginNames(fixture('allowed'))).toEqual([]);
  });
});
