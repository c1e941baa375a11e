import { teacherImportsApi, teachersApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import {
  checkTeacherFile,
  importTeachers,
  teacherBadRows,
  teacherTemplate,
} from '../services/teacher-imports.ts';
import { changeTeacher, listTeachers, readTeacher, registerTeacher } from '../services/teachers.ts';

export const teacherRoutes = routes(teachersApi, {
  'GET /teachers': (context, { query }) => listTeachers(context, query),
  'GET /teachers/:id': (context, { params }) => readTeacher(context, params.id),
  'POST /teachers': (context, { body }) => registerTeacher(context, body),
  'PUT /teachers/:id': (context, { params, body }) => changeTeacher(context, params.id, body),
});

export const teacherImportRoutes = routes(teacherImportsApi, {
  'GET /teacher-imports/template': async context => teacherTemplate(context),
  'POST /teacher-imports/checks': (context, { body }) => checkTeacherFile(context, body),
  'POST /teacher-imports': (context, { body }) => importTeachers(context, body.checkId),
  'GET /teacher-imports/checks/:id/bad-rows': (context, { params }) => teacherBadRows(context, params.id),
});
