import type { QueryBuilder, Transaction } from '@peixun/plugin-api';
import type { FacultyPoolDatabase } from './tables.ts';

/** Builds reads, inside a transaction or outside. */
export type Reader = QueryBuilder<FacultyPoolDatabase>;

/** Builds and runs statements of an open transaction. */
export type Writer = Transaction<FacultyPoolDatabase>['db'];
