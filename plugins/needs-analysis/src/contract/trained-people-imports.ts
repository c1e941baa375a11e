import { importApi } from '@peixun/spreadsheet';

export const trainedPeopleImportsApi = importApi('/trained-people-imports', {
  permission: 'needs-analysis.allocation.compute',
});
