import { needsAnalysisErrors as errors, type Theme } from '../contract/index.ts';
import { selectThemes } from '../database/themes.ts';
import type { NeedsContext } from '../parts.ts';

export function themesOf(context: NeedsContext): Promise<Theme[]> {
  return context.read(selectThemes);
}

/** @throws `THEME_NOT_FOUND` at `path`. */
export async function requireTheme(
  context: NeedsContext,
  id: string,
  path: readonly (string | number)[],
): Promise<Theme> {
  const theme = (await themesOf(context)).find(candidate => candidate.id === id);
  if (theme === undefined) throw errors.THEME_NOT_FOUND({ id }, { path });
  return theme;
}

/** Names of people by id; unknown and empty ids are left out. */
export async function peopleNames(
  context: NeedsContext,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter(id => id !== null))];
  if (known.length === 0) return new Map();
  const { items } = await context.directory.people({ ids: known, limit: known.length });
  return new Map(items.map(({ id, name }) => [id, name]));
}

/** Names of the posts by id. */
export async function postNames(context: NeedsContext): Promise<ReadonlyMap<string, string>> {
  return new Map((await context.directory.posts()).map(({ id, name }) => [id, name]));
}

/** Names of the audiences by id. */
export async function audienceNames(context: NeedsContext): Promise<ReadonlyMap<string, string>> {
  return new Map((await context.directory.audiences()).map(({ id, name }) => [id, name]));
}

/** @throws `AUDIENCE_NOT_FOUND` at the path of the first id that the county does not have. */
export async function requireAudiences(
  context: NeedsContext,
  ids: readonly string[],
  path: readonly (string | number)[],
): Promise<void> {
  const names = await audienceNames(context);
  const unknown = ids.findIndex(id => !names.has(id));
  if (unknown !== -1) {
    throw errors.AUDIENCE_NOT_FOUND({ id: ids[unknown] ?? '' }, { path: [...path, unknown] });
  }
}
