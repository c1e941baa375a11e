import { isPeixunError } from '@peixun/plugin-api';
import { DatabaseFiles } from './database-files.ts';
import { storageErrors } from './errors.ts';
import type { FileDriver } from './file-driver.ts';
import type { PostgresDatabase } from './postgres-database.ts';

/** Removes, in all counties, the files that were to be kept until now. */
export async function removeExpiredFiles(
  database: PostgresDatabase,
  driver: FileDriver,
  now: Date,
): Promise<void> {
  const expired = await database.kernel
    .selectFrom('stored_file')
    .select(['county_id as countyId', 'plugin', 'id'])
    .where('keep_until', '<=', now)
    .execute();
  for (const { countyId, plugin, id } of expired) {
    const scope = { schema: 'kernel', countyId, actor: '', units: '*' } as const;
    await new DatabaseFiles({ database, driver, scope, plugin }).remove(id).catch((error: unknown) => {
      // Another host was faster.
      if (!isPeixunError(error) || error.code !== storageErrors.FILE_NOT_FOUND().code) throw error;
    });
  }
}
