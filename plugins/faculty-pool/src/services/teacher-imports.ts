import {
  badRowsFile,
  importCheckOf,
  readSheetInWorker,
  templateFor,
  type ImportCheck,
} from '@peixun/spreadsheet';
import { insertTeachers, selectTeacherNames } from '../database/teachers.ts';
import type { FacultyContext } from '../parts.ts';
import { resolveTeacherRows } from './resolve-teacher-rows.ts';
import { indexTeachers } from './teacher-search.ts';
import { teacherSheet } from './teacher-sheet.ts';

export function teacherTemplate({ language }: FacultyContext) {
  return {
    fileName: `${teacherSheet.title[language]}.xlsx`,
    bytes: templateFor(teacherSheet, language),
  };
}

/** Keeps the file for the steps that follow and says what is wrong with which cell. */
export async function checkTeacherFile(
  context: FacultyContext,
  file: { name: string; bytes: Uint8Array },
): Promise<ImportCheck> {
  const { reading } = await readTeachers(context, file);
  const { id } = await context.files.put({ ...file, contentType: 'application/octet-stream' });
  return importCheckOf(id, teacherSheet, reading, context.language);
}

/** Imports the rows that are good now, in one transaction: whatever changed since the check counts. */
export async function importTeachers(
  context: FacultyContext,
  checkId: string,
): Promise<{ imported: number }> {
  const { teachers } = await readTeachers(context, await context.files.get(checkId));
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
  const file = await context.files.get(checkId);
  const { reading } = await readTeachers(context, file);
  return { fileName: file.name, bytes: badRowsFile(teacherSheet, reading, context.language) };
}

async function readTeachers(context: FacultyContext, file: { name: string; bytes: Uint8Array }) {
  const [reading, units, teachers] = await Promise.all([
    readSheetInWorker(file.bytes, file.name, teacherSheet, { signal: context.signal }),
    context.directory.units(),
    context.read(selectTeacherNames),
  ]);
  return resolveTeacherRows(reading, { units, teachers });
}
