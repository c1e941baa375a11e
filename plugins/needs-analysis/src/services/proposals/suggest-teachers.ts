import { optionalService } from '@peixun/plugin-api';
import type { teachers } from '@peixun/plugin-faculty-pool/contract';
import { broaderThemes } from '../../domain/themes/theme-tree.ts';
import type { NeedsContext } from '../../parts.ts';
import { themesOf } from '../lookups.ts';

/** The county's teachers, where it has enabled a plugin that provides them. */
export const teachersService = optionalService<typeof teachers>('faculty-pool/teachers', '^1.0');

/** Who could teach the themes, and why; undefined where nobody provides teachers. */
export async function suggestTeachers(context: NeedsContext, themeIds: readonly string[]) {
  const provider = context.service(teachersService);
  if (provider === undefined) return undefined;
  const all = await themesOf(context);
  const themes = all
    .filter(({ id }) => themeIds.includes(id))
    .map(({ id, name }) => ({ name, broader: broaderThemes(all, id).map(theme => theme.name) }));
  if (themes.length === 0) return [];
  const { items } = await provider.suggest({ themes });
  return items.map(({ id, name, kind, reasons }) => ({ id, name, kind, reasons }));
}
