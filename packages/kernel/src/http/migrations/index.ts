import type { Migration } from '@peixun/plugin-api';
import { idempotencyMigration } from './0050-idempotency.ts';
import { idempotencyHostsMigration } from './0064-idempotency-hosts.ts';

/** The gate's steps of the kernel's schema, in order. */
export const httpMigrations: readonly Migration[] = [idempotencyMigration, idempotencyHostsMigration];
