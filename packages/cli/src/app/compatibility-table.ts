import type { Compatibility, Need } from '@peixun/kernel/tools';
import { message } from '../messages.ts';

/** What each plugin needs, what there is of it, and whether it fits: a line a need, in columns. */
export function compatibilityTable(plugins: readonly Compatibility[]): string {
  const rows = plugins.flatMap(({ id, version, needs }) =>
    needs.map(need => [
      markOf(need),
      `${id} ${version}`,
      `${need.what} ${need.range}`,
      need.found.join(', ') || message('compatibility.none'),
    ]),
  );
  const widths = [0, 1, 2].map(column => Math.max(...rows.map(row => row[column]!.length)));
  const lines = rows.map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return [message('compatibility.title'), ...lines.map(line => `  ${line}`)].join('\n');
}

/** An optional service that nobody provides is no fault. */
function markOf({ isMet, isOptional }: Need): string {
  return isMet ? '✓' : isOptional ? '–' : '✗';
}
