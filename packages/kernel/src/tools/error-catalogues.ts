import type { ErrorCatalogue } from '@peixun/plugin-api';
import { computationErrors } from '../computations/errors.ts';
import { embeddedPostgresErrors } from '../embedded-postgres/errors.ts';
import { eventErrors } from '../events/errors.ts';
import { pluginErrors } from '../host/plugin-errors.ts';
import { hostErrors } from '../http/errors.ts';
import { identityErrors } from '../identity/errors.ts';
import { isolationErrors } from '../isolation/errors.ts';
import { storageErrors } from '../storage/errors.ts';
import { installedPluginErrors } from '../installed-plugins/errors.ts';
import { migrationErrors } from '../storage/migration-errors.ts';

/** All that the kernel itself may refuse, for the reference page and its test. */
export const errorCatalogues: readonly ErrorCatalogue[] = [
  hostErrors,
  identityErrors,
  pluginErrors,
  installedPluginErrors,
  isolationErrors,
  computationErrors,
  storageErrors,
  migrationErrors,
  eventErrors,
  embeddedPostgresErrors,
];
