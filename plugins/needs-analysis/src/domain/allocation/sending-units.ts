import { topUnits } from '../unit-tree.ts';

/**
 * The unit in whose quota people of each unit count: the department or township directly below the county that it
 * belongs to, and the county for its own people.
 */
export function sendingUnits(
  units: readonly { readonly id: string; readonly parentId: string | null }[],
): ReadonlyMap<string, string> {
  const tops = topUnits(units);
  return new Map(units.map(({ id }) => [id, tops.get(id) ?? id]));
}
