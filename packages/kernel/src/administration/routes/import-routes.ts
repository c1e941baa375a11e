import { badRowsFile, importCheckOf, templateFor } from '@peixun/spreadsheet';
import { identityErrors } from '../../identity/errors.ts';
import { accountOf } from '../actor.ts';
import { importApi } from '../contract/import-api.ts';
import { checkImport, commitImport } from '../imports/import-jobs.ts';
import { importKinds } from '../imports/import-kinds.ts';
import { findUpload, keepUpload, readingOf } from '../imports/import-uploads.ts';
import { routes } from '../parts.ts';

/** Import of people and units from spreadsheets. */
export const importRoutes = routes(importApi, {
  'GET /imports/:kind/template': async (context, { params }) => {
    const { sheet } = importKinds[params.kind];
    return { fileName: `${sheet.title[context.language]}.xlsx`, bytes: templateFor(sheet, context.language) };
  },

  'POST /imports/:kind': async (context, { params: { kind }, body: file }) =>
    context.transaction(async ({ db, audit, startJob }) => {
      const uploadedBy = accountOf(context);
      const id = await keepUpload(db, context, { kind, fileName: file.name, bytes: file.bytes, uploadedBy });
      audit({ objectType: 'import', objectId: id, details: { kind, bytes: file.size } });
      return { id, jobRunId: startJob(checkImport, { uploadId: id }) };
    }),

  'GET /imports/:kind/:id': async (context, { params: { kind, id } }) => {
    const reading = readingOf(context, await findUpload(context, id, kind));
    return importCheckOf(id, importKinds[kind].sheet, reading, context.language);
  },

  'POST /imports/:kind/:id/commit': async (context, { params: { kind, id } }) => {
    const upload = await findUpload(context, id, kind);
    readingOf(context, upload);
    if (upload.committed_at) throw identityErrors.IMPORT_COMMITTED();
    return context.transaction(async ({ audit, startJob }) => {
      audit({ objectType: 'import', objectId: id, details: { kind } });
      return { jobRunId: startJob(commitImport, { uploadId: id, startedBy: accountOf(context) }) };
    });
  },

  'GET /imports/:kind/:id/bad-rows': async (context, { params: { kind, id } }) => {
    const upload = await findUpload(context, id, kind);
    const reading = readingOf(context, upload);
    const name = upload.file_name.replace(/\.[^.]+$/, '');
    const suffix = context.language === 'en' ? 'bad rows' : '有误的行';
    return {
      fileName: `${name} ${suffix}.xlsx`,
      bytes: badRowsFile(importKinds[kind].sheet, reading, context.language),
    };
  },
});
