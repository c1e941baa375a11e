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

function parentOf(byId: ReadonlyMap<string, Theme>, id: string): Theme | undefined {
  const parentId = byId.get(id)?.parentId;
  return parentId ? byId.get(parentId) : undefined;
}
