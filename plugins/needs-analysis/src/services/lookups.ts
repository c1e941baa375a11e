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

/** @throws `THEME_NOT_FOUND` at the path of the first id that the county does not have. */
export async function requireThemes(
  context: NeedsContext,
  ids: readonly string[],
  path: readonly (string | number)[],
): Promise<void> {
  const known = new Set((await themesOf(context)).map(({ id }) => id));
  const unknown = ids.findIndex(id => !known.has(id));
  if (unknown !== -1) throw errors.THEME_NOT_FOUND({ id: ids[unknown] ?? '' }, { path: [...path, unknown] });
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
