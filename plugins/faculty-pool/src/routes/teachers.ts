import { importHandlers } from '@peixun/spreadsheet';
import { teacherImportsApi, teachersApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { teacherImport } from '../services/teacher-imports.ts';
import { changeTeacher, listTeachers, readTeacher, registerTeacher } from '../services/teachers.ts';

export const teacherRoutes = routes(teachersApi, {
  'GET /teachers': (context, { query }) => listTeachers(context, query),
  'GET /teachers/:id': (context, { params }) => readTeacher(context, params.id),
  'POST /teachers': (context, { body }) => registerTeacher(context, body),
  'PUT /teachers/:id': (context, { params, body }) => changeTeacher(context, params.id, body),
});

export const teacherImportRoutes = routes(
  teacherImportsApi,
  importHandlers('/teacher-imports', teacherImport),
);
