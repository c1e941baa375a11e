import { defineApi, fileResponse, text, upload } from '@peixun/plugin-api';
import { importCheck } from '@peixun/spreadsheet';
import { z } from 'zod';

const access = { permission: 'kernel.person.import' } as const;
const spreadsheet = upload({ maxBytes: 20 * 1024 * 1024, extensions: ['xlsx', 'csv'] });
const workbook = fileResponse('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');

/** What can be imported: the roster, or the units. */
export const importKind = z.enum(['people', 'units']);
const kind = z.object({ kind: importKind });
const importId = z.object({ kind: importKind, id: z.uuid() });

/** Import from spreadsheets: template → upload → check → commit of the good rows → file of the bad ones. */
export const importApi = defineApi({
  'GET /imports/:kind/template': {
    summary: text('下载模板', 'Download the template'),
    access,
    params: kind,
    response: workbook,
  },
  'POST /imports/:kind': {
    summary: text('上传并检查', 'Upload and check; the run tells how far it is'),
    access,
    params: kind,
    body: spreadsheet,
    bodyLimit: spreadsheet.maxBytes,
    response: z.object({ id: z.uuid(), jobRunId: z.uuid() }),
  },
  'GET /imports/:kind/:id': {
    summary: text('检查结果', 'What the check found'),
    access,
    params: importId,
    response: importCheck,
  },
  'POST /imports/:kind/:id/commit': {
    summary: text('导入无误的行', 'Import the good rows, all or none; the run tells how many'),
    access,
    params: importId,
    response: z.object({ jobRunId: z.uuid() }),
  },
  'GET /imports/:kind/:id/bad-rows': {
    summary: text('下载有误的行', 'Download the bad rows with their reasons'),
    access,
    params: importId,
    response: workbook,
  },
});
