import type { Migration } from '@peixun/plugin-api';
import { countyMigrations } from '../counties/migrations/index.ts';
import { eventMigrations } from '../events/migrations/index.ts';
import { httpMigrations } from '../http/migrations/index.ts';
import { identityMigrations } from '../identity/migrations/index.ts';
import { storageMigrations } from './migrations/index.ts';

/** The kernel's own schema, by name: storage 0001, identity 0010, events 0030, host 0050; from 0060 on, in order of time. */
export const kernelMigrations: readonly Migration[] = [
  ...storageMigrations,
  ...identityMigrations,
  ...eventMigrations,
  ...httpMigrations,
  ...countyMigrations,
].toSorted((a, b) => (a.name < b.name ? -1 : 1));
