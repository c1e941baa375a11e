import type { Theme } from '../../contract/index.ts';

/** A theme in the order of the tree, with what is asked for of it. */
export interface OrganisationTheme<Priority> {
  readonly themeId: string;
  readonly themeName: string;
  /** 0 at the top of the tree. */
  readonly depth: number;
  /** The weights of its priorities and of those below it together. */
  readonly weight: number;
  readonly priorities: readonly Priority[];
}

/**
 * The tree of themes as far as priorities ask for it, each theme before those below it; among brothers and among the
 * priorities of a theme the heaviest first. A theme that has none, itself or below, is left out.
 */
export function organisationThemes<
  Priority extends { readonly id: string; readonly themeId: string; readonly weight: number },
>(themes: readonly Theme[], priorities: readonly Priority[]): OrganisationTheme<Priority>[] {
  const ofTheme = Map.groupBy(priorities, ({ themeId }) => themeId);
  const below = Map.groupBy(themes, ({ parentId }) => parentId);
  const branch = ({ id, name }: Theme, depth: number): OrganisationTheme<Priority>[] => {
    const own = (ofTheme.get(id) ?? []).toSorted(
      (one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1),
    );
    const branches = branchesBelow(id, depth + 1);
    const weight = total(own) + total(branches.map(([root]) => root!));
    if (weight === 0) return [];
    return [{ themeId: id, themeName: name, depth, weight, priorities: own }, ...branches.flat()];
  };
  const branchesBelow = (parentId: string | null, depth: number) =>
    (below.get(parentId) ?? [])
      .map(theme => branch(theme, depth))
      .filter(rows => rows.length > 0)
      .toSorted(([one], [other]) => other!.weight - one!.weight || (one!.themeId < other!.themeId ? -1 : 1));
  return branchesBelow(null, 0).flat();
}

function total(items: readonly { readonly weight: number }[]): number {
  return items.reduce((sum, { weight }) => sum + weight, 0);
}
