import type { Theme } from '../../contract/index.ts';

/** The themes above one, nearest first. */
export function broaderThemes(themes: readonly Theme[], id: string): Theme[] {
  const byId = new Map(themes.map(theme => [theme.id, theme]));
  const above: Theme[] = [];
  for (let next = parentOf(byId, id); next !== undefined; next = parentOf(byId, next.id)) above.push(next);
  return above;
}

/** Whether a theme may stand below a parent: not below itself, and not below one of its own. */
export function canStandBelow(themes: readonly Theme[], id: string, parentId: string | null): boolean {
  return (
    parentId === null || (parentId !== id && broaderThemes(themes, parentId).every(theme => theme.id !== id))
  );
}

/** Whether the way up from a node, by the parents of all, comes back to it. */
export function standsBelowItself(parents: ReadonlyMap<string, string | null>, node: string): boolean {
  const seen = new Set<string>();
  let above = parents.get(node) ?? null;
  while (above !== null && above !== node && !seen.has(above)) {
    seen.add(above);
    above = parents.get(above) ?? null;
  }
  return above === node;
}

/** Each theme before those below it. */
export function themesInOrder(themes: readonly Theme[], parentId: string | null = null): Theme[] {
  return themes
    .filter(theme => theme.parentId === parentId)
    .flatMap(theme => [theme, ...themesInOrder(themes, theme.id)]);
}

function parentOf(byId: ReadonlyMap<string, Theme>, id: string): Theme | undefined {
  const parentId = byId.get(id)?.parentId;
  return parentId ? byId.get(parentId) : undefined;
}
