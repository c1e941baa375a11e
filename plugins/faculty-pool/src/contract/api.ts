import type { nominationsApi } from './nominations.ts';
import type { poolsApi } from './pools.ts';
import type { teacherImportsApi } from './teacher-imports.ts';
import type { teachersApi } from './teachers.ts';

/** All operations of the plugin, for a typed client. */
export type FacultyPoolApi = typeof teachersApi &
  typeof teacherImportsApi &
  typeof poolsApi &
  typeof nominationsApi;
