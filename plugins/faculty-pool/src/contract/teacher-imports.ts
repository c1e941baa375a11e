import { defineApi, fileResponse, text, upload } from '@peixun/plugin-api';
import { importCheck } from '@peixun/spreadsheet';
import { z } from 'zod';

const access = { permission: 'faculty-pool.teacher.write' };
const workbook = fileResponse('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');

/** Template → check → import of the good rows → the bad rows with their reasons. */
export const teacherImportsApi = defineApi({
  'GET /teacher-imports/template': {
    summary: text('下载教师导入模板', 'Download the template of teachers'),
    access,
    response: workbook,
  },
  'POST /teacher-imports/checks': {
    summary: text('检查教师表格，尚不导入', 'Check a spreadsheet of teachers; nothing is imported yet'),
    access,
    body: upload({ maxBytes: 5_000_000, extensions: ['xlsx', 'csv'] }),
    response: importCheck,
  },
  'POST /teacher-imports': {
    summary: text('导入已检查表格中的正确行', 'Import the good rows of a checked spreadsheet'),
    access,
    body: z.strictObject({ checkId: z.string() }),
    response: z.object({ imported: z.int() }),
  },
  'GET /teacher-imports/checks/:id/bad-rows': {
    summary: text('下载有误的行及原因', 'Download the bad rows with their reasons'),
    access,
    params: z.object({ id: z.string() }),
    response: workbook,
  },
});
