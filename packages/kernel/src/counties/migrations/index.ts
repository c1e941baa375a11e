import type { Migration } from '@peixun/plugin-api';
import { pluginSettingsMigration } from './0051-plugin-settings.ts';
import { unitChangesMigration } from './0052-unit-changes.ts';
import { installationMigration } from './0065-installation.ts';

/** The counties' steps of the kernel's schema, in order. */
export const countyMigrations: readonly Migration[] = [
  pluginSettingsMigration,
  unitChangesMigration,
  installationMigration,
];
