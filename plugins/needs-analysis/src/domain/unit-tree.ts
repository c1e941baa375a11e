import type { Unit } from '@peixun/plugin-api';

type Node = Pick<Unit, 'id' | 'parentId'>;

/** A unit and all above it, nearest first. */
export function unitPath(units: ReadonlyMap<string, Node>, id: string): string[] {
  const path: string[] = [];
  for (let next = units.get(id); next !== undefined; next = units.get(next.parentId ?? ''))
    path.push(next.id);
  return path;
}

/** The unit directly below `root` through which a unit belongs to it; the root itself for its own people. */
export function branchBelow(units: ReadonlyMap<string, Node>, root: string, id: string): string {
  const path = unitPath(units, id);
  return path[path.indexOf(root) - 1] ?? root;
}

/** For each unit the one below the county that it belongs to: its township or department. The county has none. */
export function topUnits(units: readonly Node[]): ReadonlyMap<string, string> {
  const byId = new Map(units.map(unit => [unit.id, unit]));
  return new Map(
    units.flatMap(({ id }) => {
      const top = unitPath(byId, id).at(-2);
      return top === undefined ? [] : [[id, top] as const];
    }),
  );
}
