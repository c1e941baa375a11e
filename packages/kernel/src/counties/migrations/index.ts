import type { Migration } from '@peixun/plugin-api';
import { pluginSettingsMigration } from './0051-plugin-settings.ts';
import { unitChangesMigration } from './0052-unit-changes.ts';

/** The counties' steps of the kernel's schema, in order. */
export const countyMigrations: readonly Migration[] = [pluginSettingsMigration, unitChangesMigration];
