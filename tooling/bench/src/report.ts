import { cpus } from 'node:os';
import { isMet, spreadOf, type Measure } from './measure.ts';

/** The measures as a table for people: median, quartiles, aim. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map(measure => {
    const { median, lower, upper } = spreadOf(measure.values);
    const unit = measure.unit ? ` ${measure.unit}` : '';
    const aim = 'atLeast' in measure.aim ? `≥ ${measure.aim.atLeast}` : `≤ ${measure.aim.atMost}`;
    const compared = Object.entries(measure.compared ?? {}).map(([name, value]) => `${name} ${value}`);
    return [
      measure.name,
      `${shown(median)}${unit}`,
      `${shown(lower)} to ${shown(upper)}`,
      `${aim}${unit}`,
      isMet(measure) ? 'met' : 'missed',
      compared.join(', '),
    ];
  });
  const head = ['measure', 'median', 'middle half', 'aim', '', 'compared'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map(row => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** The measures as data, to compare runs. */
export function documentOf(measures: readonly Measure[], at: Date) {
  return {
    at: at.toISOString(),
    node: process.version,
    processors: cpus().map(({ model }) => model),
    measures: measures.map(measure => ({ ...measure, ...spreadOf(measure.values), met: isMet(measure) })),
  };
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
