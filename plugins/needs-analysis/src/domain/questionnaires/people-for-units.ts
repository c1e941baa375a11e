/** Somebody who acts for units. */
export interface UnitHolder {
  readonly personId: string;
  /** The tops of subtrees; `*` is the whole county. */
  readonly units: '*' | readonly string[];
}

/**
 * Who of the holders answers for at least one of the units, through the unit itself or one above it. Who holds the
 * whole county is not meant: a question to a department goes to the department.
 */
export function peopleForUnits(
  holders: readonly UnitHolder[],
  unitIds: readonly string[],
  tree: readonly { readonly id: string; readonly parentId: string | null }[],
): string[] {
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  const concerned = new Set<string>();
  for (let id of unitIds as (string | null)[]) {
    while (id !== null && !concerned.has(id)) {
      concerned.add(id);
      id = parents.get(id) ?? null;
    }
  }
  return holders
    .filter(({ units }) => units !== '*' && units.some(id => concerned.has(id)))
    .map(({ personId }) => personId);
}
