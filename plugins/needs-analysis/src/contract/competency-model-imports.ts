import { importApi } from '@peixun/spreadsheet';

export const competencyModelImportsApi = importApi('/competency-model-imports', {
  permission: 'needs-analysis.competency.write',
});
