/** The quarter that it is. */
export function currentQuarter(now = new Date()): { year: number; quarter: number } {
  return { year: now.getFullYear(), quarter: Math.floor(now.getMonth() / 3) + 1 };
}

/** The years that a list offers: the last three and the next. */
export function recentYears(now = new Date()): number[] {
  return [1, 0, -1, -2].map(offset => now.getFullYear() + offset);
}
