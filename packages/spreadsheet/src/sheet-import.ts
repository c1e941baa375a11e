import type { Context, FileAnswer, UploadedFile } from '@peixun/plugin-api';
import { importCheckOf, type ImportCheck } from './import-check.ts';
import { readSheetInWorker } from './read-sheet-in-worker.ts';
import type { SheetReading } from './reading/sheet-reading.ts';
import type { Columns, Sheet } from './sheet.ts';
import { readingIn, storedReading } from './stored-reading.ts';
import { badRowsFile } from './writing/bad-rows.ts';
import { templateFor } from './writing/template.ts';

/** What an import needs of the context of a plugin. */
export type ImportContext = Pick<Context, 'files' | 'language' | 'signal' | 'now'>;

/** Milliseconds between check and import: a day. */
const keptFor = 86_400_000;

/** The steps of an import. Made by `sheetImport`. */
export interface SheetImport<C extends ImportContext> {
  template(context: C): FileAnswer;
  /** Keeps what was read for the steps that follow and says what is wrong with which cell. */
  check(context: C, file: UploadedFile): Promise<ImportCheck>;
  /** Imports the rows that are good now: whatever changed since the check counts. */
  commit(context: C, checkId: string): Promise<{ imported: number }>;
  badRows(context: C, checkId: string): Promise<FileAnswer>;
}

/**
 * An import of a sheet as a plugin needs it.
 *
 * @param resolve turns the good rows into items and marks, in good and bad rows alike, the cells that only the plugin
 *   can find wrong, such as an unknown unit (`resolveRows`): nobody should have to mend a file twice.
 * @param write stores the items in one transaction; never called without any.
 */
export function sheetImport<C extends ImportContext, SheetColumns extends Columns, Item>(options: {
  sheet: Sheet<SheetColumns>;
  resolve(
    context: C,
    reading: SheetReading<SheetColumns>,
  ): Promise<{ reading: SheetReading<SheetColumns>; items: readonly Item[] }>;
  write(context: C, items: readonly Item[], checkId: string): Promise<void>;
}): SheetImport<C> {
  const { sheet, resolve, write } = options;
  return {
    template: ({ language }) => ({
      fileName: `${sheet.title[language]}.xlsx`,
      bytes: templateFor(sheet, language),
    }),
    async check(context, file) {
      const read = await readSheetInWorker(file.bytes, file.name, sheet, { signal: context.signal });
      const keepUntil = new Date(context.now().getTime() + keptFor);
      const { id } = await context.files.put({ ...storedReading(file.name, read), keepUntil });
      const { reading } = await resolve(context, read);
      return importCheckOf(id, sheet, reading, context.language);
    },
    async commit(context, checkId) {
      const { bytes } = await context.files.get(checkId);
      const { items } = await resolve(context, readingIn(bytes, sheet));
      if (items.length > 0) await write(context, items, checkId);
      return { imported: items.length };
    },
    async badRows(context, checkId) {
      const { name, bytes } = await context.files.get(checkId);
      const { reading } = await resolve(context, readingIn(bytes, sheet));
      return {
        fileName: name.replace(/\.\w+$/, '.xlsx'),
        bytes: badRowsFile(sheet, reading, context.language),
      };
    },
  };
}
