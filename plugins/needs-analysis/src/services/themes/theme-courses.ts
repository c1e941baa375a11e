import { optionalService } from '@peixun/plugin-api';
import { needsAnalysisErrors as errors, type courses } from '../../contract/index.ts';
import { broaderThemes } from '../../domain/themes/theme-tree.ts';
import type { NeedsContext } from '../../parts.ts';
import { themesOf } from '../lookups.ts';

/** The county's courses, where it has enabled a plugin that provides them. */
export const coursesService = optionalService<typeof courses>('resource-bank/courses', '^1.0');

/** @throws `THEME_NOT_FOUND`. */
export async function coursesOfTheme(context: NeedsContext, id: string) {
  const themes = await themesOf(context);
  const theme = themes.find(candidate => candidate.id === id);
  if (!theme) throw errors.THEME_NOT_FOUND({ id });
  const provider = context.service(coursesService);
  if (!provider) return { offered: false, items: [] };
  const broader = broaderThemes(themes, id).map(({ name }) => name);
  const { items } = await provider.forThemes({ themes: [{ name: theme.name, broader }] });
  return { offered: true, items };
}
