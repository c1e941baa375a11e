import { sheetImport } from '@peixun/spreadsheet';
import { insertTeachers, selectTeacherNames } from '../database/teachers.ts';
import type { FacultyContext } from '../parts.ts';
import { resolveTeacherRows } from './resolve-teacher-rows.ts';
import { indexTeachers } from './teacher-search.ts';
import { teacherSheet } from './teacher-sheet.ts';

export const teacherImport = sheetImport({
  sheet: teacherSheet,
  async resolve(context: FacultyContext, read) {
    const [units, teachers] = await Promise.all([
      context.directory.units(),
      context.read(selectTeacherNames),
    ]);
    return resolveTeacherRows(read, { units, teachers });
  },
  async write(context, teachers, checkId) {
    const registered = await context.transaction(async tx => {
      const rows = teachers.map(teacher => ({ id: tx.newId(), ...teacher }));
      tx.write(insertTeachers(tx.db, rows));
      for (const { id } of rows)
        tx.audit({ objectType: 'teacher', objectId: id, details: { import: checkId } });
      return rows;
    });
    await indexTeachers(context, registered);
  },
});
