import type { z } from 'zod';
import { needsAnalysisErrors as errors, type Theme, type themeInput } from '../../contract/index.ts';
import {
  countThemeUses,
  deleteTheme,
  insertThemes,
  selectThemes,
  updateTheme,
} from '../../database/themes.ts';
import { canStandBelow } from '../../domain/themes/theme-tree.ts';
import type { NeedsContext } from '../../parts.ts';
import { themeEntry } from '../search-entries.ts';

type ThemeInput = z.output<typeof themeInput>;

/** @throws `THEME_NAME_TAKEN`, `THEME_NOT_FOUND` for the parent. */
export async function addTheme(context: NeedsContext, input: ThemeInput): Promise<Theme> {
  const added = await context.transaction(async tx => {
    const themes = await selectThemes(tx.db).execute();
    const theme = { id: tx.newId(), ...input };
    checkPlace(themes, theme);
    tx.write(insertThemes(tx.db, [theme]));
    tx.audit({ objectType: 'theme', objectId: theme.id });
    return theme;
  });
  await context.search.index([themeEntry(added)]);
  return added;
}

/** @throws `THEME_NOT_FOUND`, `THEME_NAME_TAKEN`, `THEME_BELOW_ITSELF`. */
export async function changeTheme(context: NeedsContext, id: string, input: ThemeInput): Promise<Theme> {
  const changed = await context.transaction(async tx => {
    const themes = await selectThemes(tx.db).forUpdate().execute();
    if (!themes.some(theme => theme.id === id)) throw errors.THEME_NOT_FOUND({ id });
    const theme = { id, ...input };
    checkPlace(themes, theme);
    tx.write(updateTheme(tx.db, theme));
    tx.audit({ objectType: 'theme', objectId: id });
    return theme;
  });
  await context.search.index([themeEntry(changed)]);
  return changed;
}

/** @throws `THEME_NOT_FOUND`, `THEME_IN_USE`. */
export async function removeTheme(context: NeedsContext, id: string): Promise<void> {
  await context.transaction(async tx => {
    const theme = (await selectThemes(tx.db).execute()).find(candidate => candidate.id === id);
    if (theme === undefined) throw errors.THEME_NOT_FOUND({ id });
    const uses = await countThemeUses(tx.db, id).executeTakeFirstOrThrow();
    if (Object.values(uses).some(count => count > 0))
      throw errors.THEME_IN_USE({ name: theme.name, ...uses });
    tx.write(deleteTheme(tx.db, id));
    tx.audit({ objectType: 'theme', objectId: id });
  });
  await context.search.remove('theme', [id]);
}

function checkPlace(themes: readonly Theme[], theme: Theme): void {
  const { id, name, parentId } = theme;
  if (themes.some(other => other.id !== id && other.name === name)) {
    throw errors.THEME_NAME_TAKEN({ name }, { path: ['name'] });
  }
  if (parentId !== null && !themes.some(other => other.id === parentId)) {
    throw errors.THEME_NOT_FOUND({ id: parentId }, { path: ['parentId'] });
  }
  if (!canStandBelow(themes, id, parentId)) throw errors.THEME_BELOW_ITSELF({ name }, { path: ['parentId'] });
}
