import { importHandlers } from '@peixun/spreadsheet';
import { themeImportsApi, themesApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { themesOf } from '../services/lookups.ts';
import { coursesOfTheme } from '../services/themes/theme-courses.ts';
import { exportThemes, themeImport } from '../services/themes/theme-imports.ts';
import { addTheme, changeTheme, removeTheme } from '../services/themes/themes.ts';

export const themeRoutes = routes(themesApi, {
  'GET /themes': async context => ({ items: await themesOf(context) }),
  'GET /themes/workbook': context => exportThemes(context),
  'POST /themes': (context, { body }) => addTheme(context, body),
  'PUT /themes/:id': (context, { params, body }) => changeTheme(context, params.id, body),
  'GET /themes/:id/courses': (context, { params }) => coursesOfTheme(context, params.id),
  'DELETE /themes/:id': (context, { params }) => removeTheme(context, params.id),
});

export const themeImportRoutes = routes(themeImportsApi, importHandlers('/theme-imports', themeImport));
