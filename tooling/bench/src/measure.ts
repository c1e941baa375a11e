/** A finished measure, as the table prints it and the file keeps it. */
export interface Measure {
  /** `list of 20 of 10,000, kernel / by hand`. */
  readonly name: string;
  /** What the median is held against: `≥ 0.9`. */
  readonly aim: { readonly atLeast: number } | { readonly atMost: number };
  /** `ms`, `MB`; a plain ratio has none. */
  readonly unit?: string;
  readonly values: readonly number[];
  /** Medians of what was compared: `{ kernel: '3210/s', 'by hand': '3300/s' }`. */
  readonly compared?: Readonly<Record<string, string>>;
}

export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** Median and quartiles. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const position = (sorted.length - 1) * share;
    const [low, high] = [sorted[Math.floor(position)]!, sorted[Math.ceil(position)]!];
    return low + (high - low) * (position % 1);
  };
  return { median: at(0.5), lower: at(0.25), upper: at(0.75) };
}

/** Round by round, one contestant's result over another's. */
export function ratios(ours: readonly number[], theirs: readonly number[]): number[] {
  return ours.map((value, round) => value / theirs[round]!);
}

export function isMet({ aim, values }: Measure): boolean {
  const { median } = spreadOf(values);
  return 'atLeast' in aim ? median >= aim.atLeast : median <= aim.atMost;
}

/** `{ kernel: '3210/s' }`: what each contestant did, as its median a second. */
export function perSecond(results: Readonly<Record<string, readonly number[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(results).map(([name, values]) => [name, `${spreadOf(values).median.toFixed(0)}/s`]),
  );
}
