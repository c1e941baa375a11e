import { nominationRoutes } from './nominations.ts';
import { poolRoutes } from './pools.ts';
import { teacherImportRoutes, teacherRoutes } from './teachers.ts';

export const routes = [teacherRoutes, teacherImportRoutes, poolRoutes, nominationRoutes];
