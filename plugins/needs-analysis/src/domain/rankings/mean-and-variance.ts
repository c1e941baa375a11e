/** Mean and variance of at least one number, whatever their order. */
export function meanAndVariance(values: readonly number[]): { mean: number; variance: number } {
  const sorted = values.toSorted((one, other) => one - other);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const variance = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sorted.length;
  return { mean, variance };
}
