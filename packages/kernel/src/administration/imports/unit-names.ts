import type { Unit } from '@peixun/plugin-api';

/** What a unit may be called in a spreadsheet, and which unit that is. */
export type UnitMatch = { readonly unit: Unit } | { readonly problem: 'unknown' | 'ambiguous' };

/**
 * Finds units by code, by name, or by the end of their path (`白云镇/河口村`); a name that several units have is
 * ambiguous.
 */
export function unitFinder(units: readonly Unit[]): (called: string) => UnitMatch {
  const byId = new Map(units.map(unit => [unit.id, unit]));
  const byCode = new Map(units.flatMap(unit => (unit.code ? [[unit.code, unit] as const] : [])));
  const byName = Map.groupBy(units, unit => unit.name);
  return called => {
    const withCode = byCode.get(called);
    if (withCode) return { unit: withCode };
    const path = called.split(/[/／>\\]/).map(part => part.trim());
    const candidates = (byName.get(path.at(-1)!) ?? []).filter(unit => endsWith(unit, path, byId));
    if (candidates.length === 1) return { unit: candidates[0]! };
    return { problem: candidates.length === 0 ? 'unknown' : 'ambiguous' };
  };
}

function endsWith(unit: Unit, path: readonly string[], byId: ReadonlyMap<string, Unit>): boolean {
  let current: Unit | undefined = unit;
  for (const name of path.toReversed()) {
    if (current?.name !== name) return false;
    current = current.parentId === null ? undefined : byId.get(current.parentId);
  }
  return true;
}
