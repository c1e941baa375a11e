import { fileURLToPath } from 'node:url';
import { checkImports } from './check-imports.ts';
import { checkPluginNames } from './check-plugin-names.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const violations = [...(await checkImports(root)), ...checkPluginNames(root)];

for (const { rule, from, to, advice } of violations) {
  console.error(`${from} → ${to}\n  ${rule}: ${advice}`);
}
console.log(
  violations.length === 0 ? 'Every import is where it may be.' : `${violations.length} not allowed.`,
);
process.exitCode = violations.length === 0 ? 0 : 1;
