import type { Unit } from '@peixun/plugin-api';

export interface UnitNode {
  readonly value: string;
  readonly title: string;
  readonly children: UnitNode[];
}

/** The units as trees. A unit whose parent the reader may not see is a root. */
export function unitTree(units: readonly Pick<Unit, 'id' | 'parentId' | 'name'>[]): UnitNode[] {
  const nodes = new Map<string, UnitNode>(
    units.map(({ id, name }) => [id, { value: id, title: name, children: [] }]),
  );
  const roots: UnitNode[] = [];
  for (const { id, parentId } of units) {
    const node = nodes.get(id)!;
    const parent = parentId === null ? undefined : nodes.get(parentId);
    (parent ? parent.children : roots).push(node);
  }
  return roots;
}

/** A unit and all below it. */
export function withDescendants(nodes: readonly UnitNode[], id: string): readonly string[] {
  for (const node of nodes) {
    if (node.value === id) return idsOf(node);
    const found = withDescendants(node.children, id);
    if (found.length > 0) return found;
  }
  return [];
}

function idsOf(node: UnitNode): readonly string[] {
  return [node.value, ...node.children.flatMap(idsOf)];
}
