/** The quarter that it is. */
export function currentQuarter(now = new Date()): { year: number; quarter: number } {
  return { year: now.getFullYear(), quarter: Math.floor(now.getMonth() / 3) + 1 };
}

/** The years that a list offers: the last three and the next. */
export function recentYears(now = new Date()): number[] {
  return [1, 0, -1, -2].map(offset => now.getFullYear() + offset);
}

/** Narrows a list to a year. */
export function yearFilter(label: string) {
  const options = recentYears().map(year => ({ value: String(year), label: String(year) }));
  return { name: 'year', kind: 'choice', label, options } as const;
}
