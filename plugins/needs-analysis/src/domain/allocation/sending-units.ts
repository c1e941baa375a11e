/**
 * The unit in whose quota people of each unit count: the department or township directly below the county that it
 * belongs to, and itself where it is one, or the county.
 */
export function sendingUnits(
  units: readonly { readonly id: string; readonly parentId: string | null }[],
): ReadonlyMap<string, string> {
  const byId = new Map(units.map(unit => [unit.id, unit]));
  const above = (id: string): string => {
    const parent = byId.get(byId.get(id)?.parentId ?? '');
    return parent === undefined || parent.parentId === null ? id : above(parent.id);
  };
  return new Map(units.map(({ id }) => [id, above(id)]));
}
