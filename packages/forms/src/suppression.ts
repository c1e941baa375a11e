/** A count, or null where it must not be shown. */
export type ShownCount = number | null;

/** What is said of a count that must not be shown: fewer than the smallest group, or all but fewer than it. */
export type Bound = 'few' | 'most';

export interface ShownLine {
  readonly counts: readonly ShownCount[];
  /** For each count, where the line as a whole is so uneven that bounds tell no single answer. */
  readonly bounds: readonly (Bound | undefined)[];
}

/**
 * Hides the counts of groups that are too small, in a line whose sum is known. So that nothing can be had back by
 * subtraction, further counts are hidden, the smallest first, until at least two are hidden and together they are a
 * group large enough. Zeros stay where they can: they are nobody. A count of all people together is hidden as well: it would tell the
 * answer of each.
 */
export function suppressLine(counts: readonly number[], smallestGroup: number): ShownCount[] {
  return suppressTable([counts], smallestGroup)[0]!;
}

/**
 * As `suppressLine`, and of a line in which all but a few stand together it says where they stand. The few may be
 * nobody, so that this is no single person's answer.
 */
export function boundLine(counts: readonly number[], smallestGroup: number): ShownLine {
  const sum = counts.reduce((total, count) => total + count, 0);
  const most = counts.findIndex(count => sum - count < smallestGroup);
  if (sum >= 2 * smallestGroup && most !== -1) {
    return {
      counts: counts.map(() => null),
      bounds: counts.map((_, index) => (index === most ? 'most' : 'few')),
    };
  }
  return { counts: suppressLine(counts, smallestGroup), bounds: counts.map(() => undefined) };
}

/**
 * The same for a table whose sums by row and by column are known: hides until every row and every column is safe.
 * A table of one row has no sums by column.
 */
export function suppressTable(counts: readonly (readonly number[])[], smallestGroup: number): ShownCount[][] {
  const hidden = counts.map(row => {
    const all = row.reduce((sum, count) => sum + count, 0);
    return row.map(count => count > 0 && (count < smallestGroup || count === all));
  });
  const rows = counts.map((row, r) => row.map((_, c) => [r, c] as const));
  const columns =
    counts.length > 1 ? (counts[0] ?? []).map((_, c) => counts.map((__, r) => [r, c] as const)) : [];
  for (let isSafe = false; !isSafe;) {
    isSafe = true;
    for (const line of [...rows, ...columns]) {
      const concealed = line.filter(([r, c]) => hidden[r]![c]);
      const total = concealed.reduce((sum, [r, c]) => sum + counts[r]![c]!, 0);
      if (concealed.length === 0 || (concealed.length > 1 && total >= smallestGroup)) continue;
      const open = line.filter(([r, c]) => !hidden[r]![c]);
      const filled = open.filter(([r, c]) => counts[r]![c]! > 0);
      // A zero is hidden only where nothing else is left to stand beside a count.
      const [next] = (filled.length > 0 ? filled : open).toSorted(
        ([r, c], [s, d]) => counts[r]![c]! - counts[s]![d]!,
      );
      if (!next) continue;
      hidden[next[0]]![next[1]] = true;
      isSafe = false;
    }
  }
  return counts.map((row, r) => row.map((count, c) => (hidden[r]![c] ? null : count)));
}
