import type { Files, NewFile, StoredFile } from '@peixun/plugin-api';
import { sql } from 'kysely';
import { createHash, randomUUIDv7 } from 'node:crypto';
import type { Database, OpenTransaction, Scope } from './database.ts';
import { storageErrors } from './errors.ts';
import type { FileDriver } from './file-driver.ts';
import { kernelScope } from './scope-statement.ts';
import { isContentType, sniffContentType } from './sniff-content-type.ts';

export interface FilesOptions {
  readonly database: Database;
  readonly driver: FileDriver;
  /** Of the plugin in the county. */
  readonly scope: Scope;
  readonly plugin: string;
  /** Bytes; 50 MB unless told. */
  readonly maxBytes?: number;
}

const megabyte = 1024 * 1024;

/** The files of a plugin in a county: what they are in the database, their content with the driver. */
export class DatabaseFiles implements Files {
  readonly #options: FilesOptions;
  readonly #scope: Scope;

  constructor(options: FilesOptions) {
    this.#options = options;
    this.#scope = kernelScope(options.scope);
  }

  async put({ name, contentType, bytes, keepUntil }: NewFile): Promise<StoredFile> {
    const { database, plugin, driver, maxBytes = 50 * megabyte } = this.#options;
    const { countyId } = this.#scope;
    if (bytes.length > maxBytes) throw storageErrors.FILE_TOO_LARGE({ name, limit: maxBytes / megabyte });
    const found = sniffContentType(bytes);
    if (!isContentType(found, contentType)) {
      throw storageErrors.FILE_TYPE_REFUSED({ name, declared: contentType, found: found ?? '?' });
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const stored = { id: randomUUIDv7(), name, contentType, size: bytes.length, sha256 };
    await database.transaction(this.#scope, async ({ db }) => {
      await lockContent(db, countyId, sha256);
      await driver.write(countyId, sha256, bytes);
      await db
        .insertInto('stored_file')
        .values({
          ...{ county_id: countyId, plugin, id: stored.id, name },
          ...{ content_type: contentType, size: bytes.length, sha256, keep_until: keepUntil ?? null },
        })
        .execute();
    });
    return stored;
  }

  async get(id: string): Promise<StoredFile & { readonly bytes: Uint8Array }> {
    const stored = await this.#find(id);
    const bytes = await this.#options.driver.read(this.#scope.countyId, stored.sha256);
    if (!bytes) throw storageErrors.FILE_NOT_FOUND({ id });
    return { ...stored, bytes };
  }

  async remove(id: string): Promise<void> {
    const { database, driver } = this.#options;
    const { sha256 } = await this.#find(id);
    await database.transaction(this.#scope, ({ db }) =>
      db.deleteFrom('stored_file').where('id', '=', id).execute(),
    );
    await removeUnnamed(database, driver, this.#scope.countyId, sha256);
  }

  async #find(id: string): Promise<StoredFile> {
    const query = this.#options.database
      // oxlint-disable-next-line typescript/no-explicit-any -- it builds over the kernel's tables, which this module only partly knows
      .builder<any>()
      .selectFrom('stored_file')
      .select(['id', 'name', 'content_type as contentType', 'size', 'sha256'])
      .where('id', '=', id)
      .where('plugin', '=', this.#options.plugin);
    const [stored] = (await this.#options.database.read(this.#scope, query)) as StoredFile[];
    if (!stored) throw storageErrors.FILE_NOT_FOUND({ id });
    return stored;
  }
}

/**
 * Removes the content of files that are gone, unless another has the same. To be called when they are gone for good:
 * rather a content without a file, where this is cut off, than a file without its content.
 */
export async function removeUnnamed(
  database: Database,
  driver: FileDriver,
  countyId: string,
  sha256: string,
): Promise<void> {
  await database.transaction({ schema: 'kernel', countyId, actor: '', units: '*' }, async ({ db }) => {
    await lockContent(db, countyId, sha256);
    const other = await db
      .selectFrom('stored_file')
      .select('id')
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    if (!other) await driver.remove(countyId, sha256);
  });
}

/** One at a time for the same content, so that it is not removed while somebody else begins to use it. */
async function lockContent(db: OpenTransaction['db'], countyId: string, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`file ${countyId} ${sha256}`}, 0))`.execute(db);
}
