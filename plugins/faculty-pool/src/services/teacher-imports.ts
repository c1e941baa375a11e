import {
  badRowsFile,
  importCheckOf,
  readingIn,
  readSheetInWorker,
  storedReading,
  templateFor,
  type ImportCheck,
  type SheetReading,
} from '@peixun/spreadsheet';
import { insertTeachers, selectTeacherNames } from '../database/teachers.ts';
import type { FacultyContext } from '../parts.ts';
import { resolveTeacherRows } from './resolve-teacher-rows.ts';
import { indexTeachers } from './teacher-search.ts';
import { teacherSheet, type TeacherSheet } from './teacher-sheet.ts';

export function teacherTemplate({ language }: FacultyContext) {
  return {
    fileName: `${teacherSheet.title[language]}.xlsx`,
    bytes: templateFor(teacherSheet, language),
  };
}

/** Keeps what was read for the steps that follow and says what is wrong with which cell. */
export async function checkTeacherFile(
  context: FacultyContext,
  file: { name: string; bytes: Uint8Array },
): Promise<ImportCheck> {
  const read = await readSheetInWorker(file.bytes, file.name, teacherSheet, { signal: context.signal });
  const { id } = await context.files.put(storedReading(file.name, read));
  const { reading } = await resolve(context, read);
  return importCheckOf(id, teacherSheet, reading, context.language);
}

/** Imports the rows that are good now, in one transaction: whatever changed since the check counts. */
export async function importTeachers(
  context: FacultyContext,
  checkId: string,
): Promise<{ imported: number }> {
  const { bytes } = await context.files.get(checkId);
  const { teachers } = await resolve(context, readingIn(bytes, teacherSheet));
  if (teachers.length === 0) return { imported: 0 };
  const registered = await context.transaction(async tx => {
    const rows = teachers.map(teacher => ({ id: tx.newId(), ...teacher }));
    await insertTeachers(tx.db, rows).execute();
    for (const { id } of rows)
      tx.audit({ objectType: 'teacher', objectId: id, details: { import: checkId } });
    return rows;
  });
  await indexTeachers(context, registered);
  return { imported: registered.length };
}

export async function teacherBadRows(context: FacultyContext, checkId: string) {
  const { name, bytes } = await context.files.get(checkId);
  const { reading } = await resolve(context, readingIn(bytes, teacherSheet));
  return {
    fileName: name.replace(/\.\w+$/, '.xlsx'),
    bytes: badRowsFile(teacherSheet, reading, context.language),
  };
}

async function resolve(context: FacultyContext, read: SheetReading<TeacherSheet['columns']>) {
  const [units, teachers] = await Promise.all([context.directory.units(), context.read(selectTeacherNames)]);
  return resolveTeacherRows(read, { units, teachers });
}
