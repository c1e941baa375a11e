import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Violation } from './check-imports.ts';

/**
 * Every string in the packages' code that names a plugin of `folder`: a package that treats one plugin apart is
 * no package for all. Tests and comments may give examples.
 */
export function checkPluginNames(folder: string): Violation[] {
  const ids = globSync('plugins/*/package.json', { cwd: folder }).map(path => path.split(/[\\/]/)[1] ?? '');
  const named = new RegExp(`^(@peixun/plugin-)?(${ids.join('|')})([/.]|$)`);
  const sources = globSync('packages/*/src/**/*.{ts,tsx}', {
    cwd: folder,
    exclude: path => /\.test\.tsx?$|[\\/]testing[\\/]|[\\/]node_modules[\\/]/.test(path),
  });
  return sources.flatMap(source =>
    stringsIn(join(folder, source))
      .filter(value => named.test(value))
      .map(value => ({
        rule: 'packages-name-no-plugin',
        from: source,
        to: `'${value}'`,
        advice:
          'A package treats all plugins alike. Let the plugin declare the difference in definePlugin, or the county file choose it.',
      })),
  );
}

function stringsIn(file: string): string[] {
  const strings: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) strings.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return strings;
}
