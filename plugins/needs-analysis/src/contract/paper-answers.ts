import { defineApi, fileResponse, text, upload } from '@peixun/plugin-api';
import { importCheck } from '@peixun/spreadsheet';
import { z } from 'zod';

const access = { permission: 'needs-analysis.questionnaire.write' };
const workbook = fileResponse('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
const byId = z.object({ id: z.uuid() });
const byCheck = byId.extend({ checkId: z.string() });

/** Answers on paper, typed into a spreadsheet: a row a sheet. */
export const paperAnswersApi = defineApi({
  'GET /questionnaires/:id/paper-answers/template': {
    summary: text('下载纸质答卷录入模板', 'A spreadsheet for answers on paper'),
    access,
    params: byId,
    response: workbook,
  },
  'POST /questionnaires/:id/paper-answers/checks': {
    summary: text('检查录入表，尚不计入', 'Check a spreadsheet of answers; nothing counts yet'),
    access,
    params: byId,
    body: upload({ maxBytes: 5_000_000, extensions: ['xlsx', 'csv'] }),
    response: importCheck,
  },
  'POST /questionnaires/:id/paper-answers': {
    summary: text('计入已检查的答卷', 'Take the good rows of a checked spreadsheet'),
    access,
    params: byId,
    body: z.strictObject({ checkId: z.string() }),
    response: z.object({
      imported: z.int(),
      badRowsId: z.string().nullable().describe('The bad rows that are left, instead of the file'),
    }),
  },
  'GET /questionnaires/:id/paper-answers/checks/:checkId/bad-rows': {
    summary: text('下载有误的行及原因', 'Download the bad rows with their reasons'),
    access,
    params: byCheck,
    response: workbook,
  },
});
