import { defineApi, fileResponse, page, pageQuery, text, upload } from '@peixun/plugin-api';
import { importCheck } from '@peixun/spreadsheet';
import { z } from 'zod';

const access = { permission: 'kernel.person.import' } as const;
const spreadsheet = upload({ maxBytes: 20 * 1024 * 1024, extensions: ['xlsx', 'csv'] });
const workbook = fileResponse('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');

/** What can be imported: the roster, or the units. */
export const importKind = z.enum(['people', 'units']);
const kind = z.object({ kind: importKind });
const importId = z.object({ kind: importKind, id: z.uuid() });

/** An upload of the last day, as a list shows it. */
export const importUpload = z.object({
  id: z.uuid(),
  fileName: z.string(),
  uploadedAt: z.iso.datetime(),
  state: z
    .enum(['checking', 'checked', 'importing', 'imported', 'failed'])
    .describe('`checked` waits for its import; `failed` could not be read'),
  /** The run that was started last. */
  jobRunId: z.uuid().nullable(),
  /** Absent until the file is checked. */
  goodRows: z.int().optional(),
  badRows: z.int().optional(),
  /** Why the run that was started last failed. */
  error: z.object({ code: z.string(), title: z.string() }).optional(),
});

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
  'GET /imports/:kind': {
    summary: text('最近一天的上传', 'Uploads of the last day, the newest first'),
    access,
    params: kind,
    query: pageQuery,
    response: page(importUpload),
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
  'DELETE /imports/:kind/:id': {
    summary: text('删除上传的文件', 'Remove an uploaded file; what was imported stays'),
    access,
    params: importId,
  },
  'GET /imports/:kind/:id/bad-rows': {
    summary: text('下载有误的行', 'Download the bad rows with their reasons'),
    access,
    params: importId,
    response: workbook,
  },
});
