import { pageOf, readCursor, type Context } from '@peixun/plugin-api';
import { z } from 'zod';
import type { Database } from '../../storage/database.ts';
import type { importUpload } from '../contract/import-api.ts';

type Upload = z.output<typeof importUpload>;

const cursorKey = z.tuple([z.uuid()]);

/** The uploads of the last day and how far each is, the newest first. */
export async function listUploads(
  database: Database,
  context: Context,
  kind: 'people' | 'units',
  query: { limit: number; cursor?: string | undefined },
): Promise<{ items: Upload[]; nextCursor?: string }> {
  const after = readCursor(query.cursor, cursorKey);
  const rows = await database.kernel
    .selectFrom('import_upload')
    .leftJoin('job_run', join =>
      join
        .onRef('job_run.county_id', '=', 'import_upload.county_id')
        .onRef('job_run.id', '=', 'import_upload.job_run_id'),
    )
    .select(['import_upload.id', 'file_name', 'uploaded_at', 'committed_at', 'good_rows', 'bad_rows'])
    .select(['job_run_id', 'job_run.state as run_state', 'job_run.error as run_error'])
    .where('import_upload.county_id', '=', context.county.id)
    .where('kind', '=', kind)
    .where('keep_until', '>', context.now())
    .$if(after !== undefined, q => q.where('import_upload.id', '<', after![0]))
    .orderBy('import_upload.id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const { items, nextCursor } = pageOf(rows, query.limit, row => [row.id]);
  const shown = items.map((row): Upload => ({
    id: row.id,
    fileName: row.file_name,
    uploadedAt: row.uploaded_at.toISOString(),
    state: stateOf(row),
    jobRunId: row.job_run_id,
    ...(row.good_rows !== null && { goodRows: row.good_rows }),
    ...(row.bad_rows !== null && { badRows: row.bad_rows }),
    ...(row.run_error && {
      error: { code: row.run_error.code, title: row.run_error.title[context.language] },
    }),
  }));
  return { items: shown, ...(nextCursor !== undefined && { nextCursor }) };
}

/** An import that failed leaves the upload as it was: checked, to be imported again. */
function stateOf(upload: {
  committed_at: Date | null;
  good_rows: number | null;
  run_state: 'waiting' | 'running' | 'done' | 'failed' | null;
}): Upload['state'] {
  if (upload.committed_at) return 'imported';
  const isChecked = upload.good_rows !== null;
  const isWorking = upload.run_state === 'waiting' || upload.run_state === 'running';
  if (isWorking) return isChecked ? 'importing' : 'checking';
  return isChecked ? 'checked' : 'failed';
}
