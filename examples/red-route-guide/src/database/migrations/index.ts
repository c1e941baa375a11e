import { redRoutes } from './0001-red-routes.ts';

export const migrations = [redRoutes];
