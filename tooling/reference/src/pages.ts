import { countyFilePage } from './county-file-page.ts';
import { errorPage } from './error-page.ts';
import { meetingPage } from './meeting-page.ts';
import { permissionPage } from './permission-page.ts';
import { settingsPage } from './settings-page.ts';

const indexPage = `# Reference

Written from the code by \`pnpm --filter @peixun/reference write\`; a test fails where it is out of date.

- [Error codes](error-codes.md)
- [Roles and permissions 角色与权限](permissions.md)
- [Services, events and slots](services-and-events.md)
- [Settings and rule sets 设置与规则集](settings.md)
- [County file 县配置文件](county-file.md)

The HTTP interface of a running county is at \`/<county>/api/openapi.json\`.
`;

/** The pages of docs/reference by file name, before Prettier. */
export function referencePages(): Readonly<Record<string, string>> {
  return {
    'README.md': indexPage,
    'county-file.md': countyFilePage(),
    'error-codes.md': errorPage(),
    'permissions.md': permissionPage(),
    'services-and-events.md': meetingPage(),
    'settings.md': settingsPage(),
  };
}
