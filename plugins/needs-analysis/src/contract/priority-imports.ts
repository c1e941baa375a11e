import { importApi } from '@peixun/spreadsheet';

export const priorityImportsApi = importApi('/priority-imports', {
  permission: 'needs-analysis.priority.write',
});
