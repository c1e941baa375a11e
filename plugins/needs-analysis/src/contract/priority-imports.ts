import { defineApi, fileResponse, text, upload } from '@peixun/plugin-api';
import { importCheck } from '@peixun/spreadsheet';
import { z } from 'zod';

const access = { permission: 'needs-analysis.priority.write' };
const workbook = fileResponse('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');

/** Template → check → import of the good rows → the bad rows with their reasons. */
export const priorityImportsApi = defineApi({
  'GET /priority-imports/template': {
    summary: text('下载重点工作导入模板', 'Download the template of priorities'),
    access,
    response: workbook,
  },
  'POST /priority-imports/checks': {
    summary: text('检查重点工作表格，尚不导入', 'Check a spreadsheet of priorities; nothing is imported yet'),
    access,
    body: upload({ maxBytes: 5_000_000, extensions: ['xlsx', 'csv'] }),
    response: importCheck,
  },
  'POST /priority-imports': {
    summary: text('导入已检查表格中的正确行', 'Import the good rows of a checked spreadsheet'),
    access,
    body: z.strictObject({ checkId: z.string() }),
    response: z.object({ imported: z.int() }),
  },
  'GET /priority-imports/checks/:id/bad-rows': {
    summary: text('下载有误的行及原因', 'Download the bad rows with their reasons'),
    access,
    params: z.object({ id: z.string() }),
    response: workbook,
  },
});
