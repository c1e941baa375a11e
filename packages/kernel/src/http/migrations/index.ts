import type { Migration } from '@peixun/plugin-api';
import { idempotencyMigration } from './0050-idempotency.ts';

/** The gate's steps of the kernel's schema, in order. */
export const httpMigrations: readonly Migration[] = [idempotencyMigration];
