/** A theme by name, with the names above it, nearest first. */
export interface WantedTheme {
  readonly name: string;
  readonly broader: readonly string[];
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly specialities: readonly string[];
  readonly pools: readonly { readonly name: string }[];
}

/** Why a teacher fits: a speciality is the theme itself, or a broader one that includes it. */
export type Fit =
  | { readonly kind: 'teaches'; readonly theme: string }
  | { readonly kind: 'teaches-broader'; readonly theme: string; readonly speciality: string };

export interface Suggested<T extends Candidate> {
  readonly teacher: T;
  /** One a theme at most. */
  readonly fits: readonly Fit[];
}

/**
 * Teachers who fit at least one theme, best first: a speciality that is the theme counts one, each step up the tree
 * halves it. Equals are in the order of their names, then ids.
 */
export function suggestTeachers<T extends Candidate>(
  themes: readonly WantedTheme[],
  candidates: readonly T[],
  limit: number,
): Suggested<T>[] {
  return candidates
    .map(teacher => {
      const found = themes.flatMap(theme => fitOf(theme, teacher.specialities) ?? []);
      const score = found.reduce((total, { value }) => total + value, 0);
      return { teacher, score, fits: found.map(({ fit }) => fit) };
    })
    .filter(({ score }) => score > 0)
    .toSorted(
      (a, b) =>
        b.score - a.score || compare(a.teacher.name, b.teacher.name) || compare(a.teacher.id, b.teacher.id),
    )
    .slice(0, limit)
    .map(({ teacher, fits }) => ({ teacher, fits }));
}

function fitOf(theme: WantedTheme, specialities: readonly string[]): { fit: Fit; value: number } | undefined {
  const known = new Map(specialities.map(speciality => [folded(speciality), speciality]));
  const names = [theme.name, ...theme.broader];
  const distance = names.findIndex(name => known.has(folded(name)));
  if (distance === -1) return undefined;
  const speciality = known.get(folded(names[distance] ?? '')) ?? '';
  return {
    value: 1 / 2 ** distance,
    fit:
      distance === 0
        ? { kind: 'teaches', theme: theme.name }
        : { kind: 'teaches-broader', theme: theme.name, speciality },
  };
}

/** Full-width and half-width, upper and lower case, and spaces make no difference. */
function folded(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
