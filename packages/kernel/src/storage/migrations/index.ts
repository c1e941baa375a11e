import type { Migration } from '@peixun/plugin-api';
import { policyFunctions } from './0001-policy-functions.ts';
import { searchMigration } from './0002-search.ts';
import { filesMigration } from './0003-files.ts';
import { fileExpiry } from './0060-file-expiry.ts';
import { isolatedLogins } from './0069-isolated-logins.ts';

/** Storage's steps of the kernel's schema, in order. */
export const storageMigrations: readonly Migration[] = [
  policyFunctions,
  searchMigration,
  filesMigration,
  fileExpiry,
  isolatedLogins,
];
