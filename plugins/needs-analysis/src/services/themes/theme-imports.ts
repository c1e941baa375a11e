import type { FileAnswer } from '@peixun/plugin-api';
import { rowsFile, sheetImport } from '@peixun/spreadsheet';
import { needsAnalysisErrors as errors, type Theme } from '../../contract/index.ts';
import { insertThemes, selectThemes, updateTheme } from '../../database/themes.ts';
import { standsBelowItself, themesInOrder } from '../../domain/themes/theme-tree.ts';
import type { NeedsContext } from '../../parts.ts';
import { themesOf } from '../lookups.ts';
import { themeEntry } from '../search-entries.ts';
import { resolveThemeRows, type ThemeRow } from './resolve-theme-rows.ts';
import { themeSheet } from './theme-sheet.ts';

/** Adds the themes that the county lacks and moves those that stand elsewhere; all others stay as they are. */
export const themeImport = sheetImport({
  sheet: themeSheet,
  async resolve(context: NeedsContext, read) {
    return resolveThemeRows(read, await themesOf(context));
  },
  async write(context, rows, checkId) {
    const changed = await context.transaction(async tx => {
      const { added, moved } = changesBy(rows, await selectThemes(tx.db).forUpdate().execute(), () =>
        tx.newId(),
      );
      if (added.length > 0) tx.write(insertThemes(tx.db, added));
      for (const theme of moved) tx.write(updateTheme(tx.db, theme));
      for (const { id } of [...added, ...moved])
        tx.audit({ objectType: 'theme', objectId: id, details: { import: checkId } });
      return [...added, ...moved];
    });
    if (changed.length > 0) await context.search.index(changed.map(themeEntry));
  },
});

/** The whole tree in the layout of the import, themes above before those below. */
export async function exportThemes(context: NeedsContext): Promise<FileAnswer> {
  const { language } = context;
  const themes = await themesOf(context);
  const nameOf = new Map(themes.map(({ id, name }) => [id, name]));
  const rows = themesInOrder(themes).map(({ name, parentId }) => ({
    name,
    parent: nameOf.get(parentId ?? ''),
  }));
  return { fileName: `${themeSheet.title[language]}.xlsx`, bytes: rowsFile(themeSheet, rows, language) };
}

/** @throws `THEME_NOT_FOUND`, `THEME_BELOW_ITSELF` where somebody changed the tree since it was looked at. */
function changesBy(rows: readonly ThemeRow[], themes: readonly Theme[], newId: () => string) {
  const known = new Map(themes.map(theme => [theme.name, theme]));
  const ids = new Map(themes.map(({ id, name }) => [name, id]));
  for (const { name } of rows) if (!ids.has(name)) ids.set(name, newId());
  const wanted = rows.map(({ name, parent }): Theme => {
    const parentId = parent === null ? null : ids.get(parent);
    if (parentId === undefined) throw errors.THEME_NOT_FOUND({ id: parent ?? '' });
    return { id: ids.get(name)!, name, parentId };
  });
  const placed = new Map([...themes, ...wanted].map(({ id, parentId }) => [id, parentId]));
  for (const { id, name } of wanted) {
    if (standsBelowItself(placed, id)) throw errors.THEME_BELOW_ITSELF({ name });
  }
  return {
    added: wanted.filter(({ name }) => !known.has(name)),
    moved: wanted.filter(({ name, parentId }) => known.has(name) && known.get(name)?.parentId !== parentId),
  };
}
