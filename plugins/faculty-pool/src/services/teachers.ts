import { pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import { facultyPoolErrors as errors, type Teacher, type TeacherInput } from '../contract/index.ts';
import {
  countTeachers,
  insertTeachers,
  selectTeacherById,
  selectTeacherOfPerson,
  selectTeachers,
  updateTeacher,
  type TeacherFilter,
} from '../database/teachers.ts';
import type { FacultyContext, FacultyTransaction } from '../parts.ts';
import { indexTeachers, teachersFor } from './teacher-search.ts';

export async function listTeachers(
  context: FacultyContext,
  query: Omit<TeacherFilter, 'ids'> & { words?: string; cursor?: string; limit: number },
) {
  const { words, cursor, limit, ...filter } = query;
  const [name, id] = readCursor(cursor, z.tuple([z.string(), z.uuid()])) ?? [];
  const after = name === undefined || id === undefined ? undefined : { name, id };
  const ids = words ? await teachersFor(context, words) : undefined;
  if (ids?.length === 0) return { items: [] };
  const found = { ...filter, ids };
  const [rows, counted] = await Promise.all([
    context.read(db => selectTeachers(db, found, { after, limit: limit + 1 })),
    cursor === undefined ? context.read(db => countTeachers(db, found)) : [],
  ]);
  return { ...pageOf(rows, limit, row => [row.name, row.id]), ...counted[0] };
}

/** @throws `TEACHER_NOT_FOUND`. */
export async function readTeacher(context: FacultyContext, id: string): Promise<Teacher> {
  const [teacher] = await context.read(db => selectTeacherById(db, id));
  if (teacher === undefined) throw errors.TEACHER_NOT_FOUND({ id });
  return teacher;
}

/** @throws `UNIT_NOT_FOUND`, `PERSON_NOT_FOUND`, `TEACHER_PERSON_TAKEN`. */
export async function registerTeacher(context: FacultyContext, input: TeacherInput): Promise<Teacher> {
  await checkTeacher(context, input);
  const teacher = await context.transaction(async tx => {
    const id = tx.newId();
    await requirePersonFree(tx, id, input.personId);
    tx.write(insertTeachers(tx.db, [{ id, ...input }]));
    tx.audit({ objectType: 'teacher', objectId: id });
    return { id, ...input, pools: [] };
  });
  await indexTeachers(context, [teacher]);
  return teacher;
}

/** @throws `TEACHER_NOT_FOUND` and what `registerTeacher` throws. */
export async function changeTeacher(
  context: FacultyContext,
  id: string,
  input: TeacherInput,
): Promise<Teacher> {
  await checkTeacher(context, input);
  const teacher = await context.transaction(async tx => {
    await requirePersonFree(tx, id, input.personId);
    const changed = await updateTeacher(tx.db, id, input).executeTakeFirst();
    if (changed === undefined) throw errors.TEACHER_NOT_FOUND({ id });
    tx.audit({ objectType: 'teacher', objectId: id });
    return selectTeacherById(tx.db, id).executeTakeFirstOrThrow();
  });
  await indexTeachers(context, [teacher]);
  return teacher;
}

async function checkTeacher(context: FacultyContext, { homeUnitId, personId }: TeacherInput): Promise<void> {
  if (homeUnitId !== null && (await context.directory.unit(homeUnitId)) === undefined) {
    throw errors.UNIT_NOT_FOUND({ id: homeUnitId }, { path: ['homeUnitId'] });
  }
  if (personId !== null && (await context.directory.person(personId)) === undefined) {
    throw errors.PERSON_NOT_FOUND({ id: personId }, { path: ['personId'] });
  }
}

async function requirePersonFree(tx: FacultyTransaction, id: string, personId: string | null): Promise<void> {
  if (personId === null) return;
  const other = await selectTeacherOfPerson(tx.db, personId).executeTakeFirst();
  if (other !== undefined && other.id !== id) {
    throw errors.TEACHER_PERSON_TAKEN({ name: other.name }, { path: ['personId'] });
  }
}
