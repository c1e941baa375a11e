import { globSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { rules } from './rules.ts';

/** An import, or a word, where it must not be. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  /** What to do instead. */
  readonly advice: string;
}

const relativeAcross = {
  rule: 'packages-by-name',
  advice: 'Another package is imported by its name, never by a path into its folder.',
};

/**
 * Every import in `folder` that breaks a rule. `folder` has the house's layout: packages, plugins, apps, tooling.
 *
 * @throws Error when nothing could be read: a checker that reads nothing must not report success.
 */
export async function checkImports(folder: string): Promise<Violation[]> {
  const { output } = await cruise(
    globSync('{packages,plugins,apps,tooling}/*/src', { cwd: folder }),
    {
      baseDir: folder,
      ruleSet: { forbidden: [...rules] },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^[^/]+/[^/]+/dist/' },
    },
    {
      conditionNames: ['@peixun/source', 'import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  );
  const { modules, summary } = output as ICruiseResult;
  const imports = modules
    .filter(({ source }) => /\.tsx?$/.test(source))
    .flatMap(module => module.dependencies);
  if (imports.length === 0) {
    throw new Error('No import of any TypeScript file was read: the checker does not work here.');
  }
  const advice = new Map(rules.map(rule => [rule.name, rule.comment ?? '']));
  const forbidden = summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
    advice: advice.get(rule.name) ?? '',
  }));
  const across = modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ module, couldNotResolve }) => module.startsWith('.') && !couldNotResolve)
      .filter(({ resolved }) => packageOf(resolved) !== packageOf(source))
      .map(({ resolved }) => ({ ...relativeAcross, from: source, to: resolved })),
  );
  return [...forbidden, ...across];
}

function packageOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}
