import { themesApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { themesOf } from '../services/lookups.ts';
import { coursesOfTheme } from '../services/themes/theme-courses.ts';
import { addTheme, changeTheme, removeTheme } from '../services/themes/themes.ts';

export const themeRoutes = routes(themesApi, {
  'GET /themes': async context => ({ items: await themesOf(context) }),
  'POST /themes': (context, { body }) => addTheme(context, body),
  'PUT /themes/:id': (context, { params, body }) => changeTheme(context, params.id, body),
  'GET /themes/:id/courses': (context, { params }) => coursesOfTheme(context, params.id),
  'DELETE /themes/:id': (context, { params }) => removeTheme(context, params.id),
});
