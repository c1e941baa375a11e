import type { FileAnswer } from '@peixun/plugin-api';
import { rowsFile, sheetImport } from '@peixun/spreadsheet';
import { mergeModel } from '../../domain/competencies/merge-model.ts';
import type { NeedsContext } from '../../parts.ts';
import { requireSound } from './check-model.ts';
import { keepAsDraft } from './model-drafts.ts';
import { themesOf } from '../lookups.ts';
import { modelSheet } from './model-sheet.ts';
import { nameVersion } from './named-models.ts';
import { resolveModelRows } from './resolve-model-rows.ts';
import { competencyModelEntry } from '../search-entries.ts';

/** Adds the rows to a draft of the model that they name; what the draft holds besides stays. */
export const modelImport = sheetImport({
  sheet: modelSheet,
  async resolve(context: NeedsContext, read) {
    const [posts, themes] = await Promise.all([context.directory.posts(), themesOf(context)]);
    return resolveModelRows(read, { posts, themes });
  },
  async write(context, rows) {
    const empty = { sources: '', competencies: [], requirements: [] };
    const kept = await context.transaction(async tx => {
      const drafts = [];
      for (const [title, ofModel] of Map.groupBy(rows, ({ model }) => model)) {
        const incoming = ofModel.map(({ competency }) => competency);
        const { modelId } = await keepAsDraft(
          tx,
          title,
          newest =>
            requireSound(
              context,
              mergeModel(newest?.content ?? empty, incoming, [], () => tx.newId()),
            ),
          'change',
        );
        drafts.push({ id: modelId, title });
      }
      return drafts;
    });
    await context.search.index(kept.map(competencyModelEntry));
  },
});

/** @throws `MODEL_VERSION_NOT_FOUND`. */
export async function exportModelSheet(context: NeedsContext, id: string): Promise<FileAnswer> {
  const { title, competencies } = await nameVersion(context, id);
  const rows = competencies.flatMap(({ name, group, description, themes, levels, requirements }) => {
    const [level1, level2, level3, level4, level5] = levels;
    const words = { level1, level2, level3, level4, level5 };
    const shared = {
      model: title,
      group,
      competency: name,
      description,
      themes: themes.join('、'),
      ...words,
    };
    if (requirements.length === 0) return [shared];
    return requirements.map(({ post, level, criticality }) => ({
      ...shared,
      post,
      required: level,
      criticality: String(criticality) as '1' | '2' | '3',
    }));
  });
  return { fileName: `${title}.xlsx`, bytes: rowsFile(modelSheet, rows, context.language) };
}
