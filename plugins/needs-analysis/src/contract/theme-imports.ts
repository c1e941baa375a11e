import { importApi } from '@peixun/spreadsheet';

export const themeImportsApi = importApi('/theme-imports', { permission: 'needs-analysis.theme.write' });
