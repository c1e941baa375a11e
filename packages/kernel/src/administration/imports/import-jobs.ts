import { defineJob, text } from '@peixun/plugin-api';
import { readSheetInWorker } from '@peixun/spreadsheet';
import { z } from 'zod';
import { changedDetailsNotice } from '../../identity/changed-details.ts';
import { identityErrors } from '../../identity/errors.ts';
import { job } from '../parts.ts';
import { importKinds } from './import-kinds.ts';
import { contentOf, findUpload, readingOf } from './import-uploads.ts';

const input = z.object({ uploadId: z.uuid() });

export const checkImport = defineJob({
  id: 'kernel/check-import',
  title: text('检查导入文件', 'Check a file to import'),
  input,
});

export const commitImport = defineJob({
  id: 'kernel/commit-import',
  title: text('导入', 'Import'),
  input: input.extend({ startedBy: z.string() }),
});

/** Reads the file in another thread and keeps what it found, encrypted. */
export const checkImportJob = job(checkImport, async (context, { uploadId }, reportProgress) => {
  const upload = await findUpload(context, uploadId);
  const kind = importKinds[upload.kind];
  let reported = 0;
  const read = await readSheetInWorker(contentOf(context, upload), upload.file_name, kind.sheet, {
    signal: context.signal,
    onProgress({ fraction }) {
      const percent = Math.floor(fraction * 95);
      if (percent < reported + 5) return;
      reported = percent;
      void reportProgress(percent, 100);
    },
  });
  const reading = await kind.check(context, read);
  const { goodRows, badRows } = reading.report;
  const sealed = context.personalData.encrypt(JSON.stringify(reading));
  await context.transaction(async ({ db, audit }) => {
    await db
      .updateTable('import_upload')
      .set({ reading: sealed, good_rows: goodRows, bad_rows: badRows })
      .where('county_id', '=', context.county.id)
      .where('id', '=', uploadId)
      .execute();
    audit({ objectType: 'import', objectId: uploadId, details: { kind: upload.kind, goodRows, badRows } });
  });
  await reportProgress(100, 100);
  return { goodRows, badRows };
});

/** Checks once more, since the county may have changed, and writes the good rows in one transaction. */
export const commitImportJob = job(commitImport, async (context, { uploadId, startedBy }, reportProgress) => {
  const upload = await findUpload(context, uploadId);
  const kind = importKinds[upload.kind];
  const reading = await kind.check(context, readingOf(context, upload));
  return context.transaction(async ({ db, audit, notify, now }) => {
    const marked = await db
      .updateTable('import_upload')
      .set({ committed_at: now() })
      .where('county_id', '=', context.county.id)
      .where('id', '=', uploadId)
      .where('committed_at', 'is', null)
      .returning('id')
      .execute();
    if (marked.length === 0) throw identityErrors.IMPORT_COMMITTED();
    const outcome = await kind.commit(context, db, reading, done =>
      reportProgress(done, reading.rows.length),
    );
    notify(await changedDetailsNotice(db, context.county.id));
    audit({
      objectType: 'import',
      objectId: uploadId,
      details: { kind: upload.kind, startedBy, ...outcome },
    });
    return outcome;
  });
});
