import { badRowsFile, importCheckOf, templateFor } from '@peixun/spreadsheet';
import { identityErrors } from '../../identity/errors.ts';
import { accountOf } from '../actor.ts';
import { importApi } from '../contract/import-api.ts';
import { checkImport, commitImport } from '../imports/import-jobs.ts';
import { importKinds } from '../imports/import-kinds.ts';
import { findUpload, keepUpload, readingOf } from '../imports/import-uploads.ts';
import { listUploads } from '../imports/list-uploads.ts';
import { routes, type AdministrationOptions } from '../parts.ts';

/** Import of people and units from spreadsheets. */
export const importRoutes = ({ database }: AdministrationOptions) =>
  routes(importApi, {
    'GET /imports/:kind/template': async (context, { params }) => {
      const { sheet } = importKinds[params.kind];
      return {
        fileName: `${sheet.title[context.language]}.xlsx`,
        bytes: templateFor(sheet, context.language),
      };
    },

    'POST /imports/:kind': async (context, { params: { kind }, body: file }) =>
      context.transaction(async ({ db, audit, startJob }) => {
        const id = context.newId();
        const jobRunId = startJob(checkImport, { uploadId: id });
        const uploadedBy = accountOf(context);
        const { name: fileName, bytes } = file;
        await keepUpload(db, context, { id, kind, fileName, bytes, uploadedBy, jobRunId });
        audit({ objectType: 'import', objectId: id, details: { kind, bytes: file.size } });
        return { id, jobRunId };
      }),

    'GET /imports/:kind': (context, { params, query }) => listUploads(database, context, params.kind, query),

    'GET /imports/:kind/:id': async (context, { params: { kind, id } }) => {
      const reading = readingOf(context, await findUpload(context, id, kind));
      return importCheckOf(id, importKinds[kind].sheet, reading, context.language);
    },

    'POST /imports/:kind/:id/commit': async (context, { params: { kind, id } }) => {
      const upload = await findUpload(context, id, kind);
      readingOf(context, upload);
      if (upload.committed_at) throw identityErrors.IMPORT_COMMITTED();
      return context.transaction(async ({ db, audit, startJob }) => {
        const jobRunId = startJob(commitImport, { uploadId: id, startedBy: accountOf(context) });
        await db
          .updateTable('import_upload')
          .set({ job_run_id: jobRunId })
          .where('county_id', '=', context.county.id)
          .where('id', '=', id)
          .execute();
        audit({ objectType: 'import', objectId: id, details: { kind } });
        return { jobRunId };
      });
    },

    'DELETE /imports/:kind/:id': async (context, { params: { kind, id } }) => {
      await findUpload(context, id, kind);
      await context.transaction(async ({ db, audit }) => {
        await db
          .deleteFrom('import_upload')
          .where('county_id', '=', context.county.id)
          .where('id', '=', id)
          .execute();
        audit({ objectType: 'import', objectId: id, details: { kind } });
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
