import type { FileAnswer } from '@peixun/plugin-api';
import { sheetImport, writeWorkbook } from '@peixun/spreadsheet';
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
  const { language } = context;
  const { title, competencies } = await nameVersion(context, id);
  const { columns, title: sheetTitle } = modelSheet;
  const rows = competencies.flatMap(({ name, group, description, themes, levels, requirements }) => {
    const words = [0, 1, 2, 3, 4].map(at => levels[at] ?? '');
    const shared = [title, group, name, description, themes.join('、'), ...words];
    const asked = requirements.length === 0 ? [undefined] : requirements;
    return asked.map(requirement => [
      ...shared,
      requirement?.post,
      requirement?.level,
      requirement && criticalityTitle(requirement.criticality, language),
    ]);
  });
  const bytes = writeWorkbook([
    {
      name: sheetTitle[language],
      columns: Object.values(columns).map(column => ({ title: column.title[language] })),
      rows,
    },
  ]);
  return { fileName: `${title}.xlsx`, bytes };
}

function criticalityTitle(criticality: number, language: NeedsContext['language']): string {
  const { choices } = modelSheet.columns.criticality;
  return choices[String(criticality) as keyof typeof choices].title[language];
}
