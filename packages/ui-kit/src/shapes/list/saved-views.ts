/** A named set of filters, kept in this browser. */
export interface SavedView {
  readonly name: string;
  readonly filters: Readonly<Record<string, string>>;
}

/** The views of a list. A broken store is an empty one. */
export function readViews(storage: Pick<Storage, 'getItem'>, key: string): readonly SavedView[] {
  try {
    const views: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(views) ? views.filter(isSavedView) : [];
  } catch {
    return [];
  }
}

/** The same name again replaces the view. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view];
}

function isSavedView(view: unknown): view is SavedView {
  const { name, filters } = (view ?? {}) as Partial<SavedView>;
  return typeof name === 'string' && typeof filters === 'object' && filters !== null;
}
