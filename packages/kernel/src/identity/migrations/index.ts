import type { Migration } from '@peixun/plugin-api';
import { accessMigration } from './0012-access.ts';
import { accountsMigration } from './0010-accounts.ts';
import { auditMigration } from './0013-audit.ts';
import { changedDetailsMigration } from './0066-changed-details.ts';
import { directoryMigration } from './0011-directory.ts';
import { endingNoticesMigration } from './0062-ending-notices.ts';
import { importProgressMigration } from './0061-import-progress.ts';
import { importsMigration } from './0015-imports.ts';
import { notificationsMigration } from './0014-notifications.ts';
import { uploadExpiryMigration } from './0067-upload-expiry.ts';

/** Identity's steps of the kernel's schema, in order. */
export const identityMigrations: readonly Migration[] = [
  accountsMigration,
  directoryMigration,
  accessMigration,
  auditMigration,
  notificationsMigration,
  importsMigration,
  importProgressMigration,
  endingNoticesMigration,
  changedDetailsMigration,
  uploadExpiryMigration,
];
