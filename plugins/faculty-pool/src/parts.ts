import { partsOf, type Context, type Transaction } from '@peixun/plugin-api';
import type { FacultyPoolDatabase } from './database/tables.ts';

/** What a use case of this plugin gets. */
export type FacultyContext = Context<FacultyPoolDatabase>;

export type FacultyTransaction = Transaction<FacultyPoolDatabase>;

export const { routes, provide } = partsOf<FacultyPoolDatabase>();
