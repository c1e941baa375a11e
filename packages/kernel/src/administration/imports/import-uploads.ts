import type { Context } from '@peixun/plugin-api';
import type { SheetReading } from '@peixun/spreadsheet';
import type { Kysely } from 'kysely';
import { identityErrors } from '../../identity/errors.ts';
import type { ImportUploadTable, IdentityTables } from '../../identity/tables.ts';

/** Milliseconds. */
const keptFor = 24 * 60 * 60_000;

export interface NewUpload {
  readonly id: string;
  readonly kind: 'people' | 'units';
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly uploadedBy: string;
  /** The run that checks it. */
  readonly jobRunId: string;
}

/** Keeps a file for a day, encrypted. */
export async function keepUpload(
  db: Kysely<IdentityTables>,
  context: Context,
  upload: NewUpload,
): Promise<void> {
  await db
    .insertInto('import_upload')
    .values({
      county_id: context.county.id,
      id: upload.id,
      kind: upload.kind,
      file_name: upload.fileName,
      content: context.personalData.encrypt(Buffer.from(upload.bytes).toString('base64')),
      reading: null,
      uploaded_by: upload.uploadedBy,
      uploaded_at: context.now(),
      keep_until: new Date(context.now().getTime() + keptFor),
      committed_at: null,
      job_run_id: upload.jobRunId,
    })
    .execute();
}

/** Removes, in all counties, the uploads that were to be kept until now. */
export async function removeExpiredUploads(db: Kysely<IdentityTables>, now: Date): Promise<void> {
  await db.deleteFrom('import_upload').where('keep_until', '<=', now).execute();
}

/** @throws `IMPORT_NOT_FOUND`. */
export async function findUpload(
  context: Context<IdentityTables>,
  id: string,
  kind?: 'people' | 'units',
): Promise<ImportUploadTable> {
  const [upload] = await context.read(db =>
    db
      .selectFrom('import_upload')
      .selectAll()
      .where('county_id', '=', context.county.id)
      .where('id', '=', id)
      .where('keep_until', '>', context.now())
      .$if(kind !== undefined, query => query.where('kind', '=', kind!)),
  );
  if (!upload) throw identityErrors.IMPORT_NOT_FOUND();
  return upload;
}

export function contentOf(context: Context, upload: ImportUploadTable): Uint8Array {
  return Buffer.from(context.personalData.decrypt(upload.content), 'base64');
}

/** @throws `IMPORT_NOT_CHECKED`. */
export function readingOf(context: Context, upload: ImportUploadTable): SheetReading {
  if (!upload.reading) throw identityErrors.IMPORT_NOT_CHECKED();
  return JSON.parse(context.personalData.decrypt(upload.reading)) as SheetReading;
}
