import { importApi } from '@peixun/spreadsheet';

export const teacherImportsApi = importApi('/teacher-imports', { permission: 'faculty-pool.teacher.write' });
