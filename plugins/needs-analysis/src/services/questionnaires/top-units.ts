import type { Unit } from '@peixun/plugin-api';

/** For each unit the one below the county that it belongs to: its township or department. The county has none. */
export function topUnits(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  const byId = new Map(units.map(unit => [unit.id, unit]));
  const topOf = (unit: Unit): Unit | undefined => {
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
    if (parent === undefined) return undefined;
    return parent.parentId === null ? unit : topOf(parent);
  };
  return new Map(
    units.flatMap(unit => {
      const top = topOf(unit);
      return top === undefined ? [] : [[unit.id, top] as const];
    }),
  );
}
