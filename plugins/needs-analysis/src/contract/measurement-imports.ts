import { importApi } from '@peixun/spreadsheet';

export const measurementImportsApi = importApi('/measurement-imports', {
  permission: 'needs-analysis.measurement.import',
});
