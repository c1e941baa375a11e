import type { Plugin } from 'vite';

const shared = new Set(['react', 'react-dom', 'react/jsx-runtime']);

/** Whether the shell's import map has the module. */
export function isSharedModule(id: string): boolean {
  return shared.has(id) || id.startsWith('@peixun/ui-kit/');
}

/** What a plugin must not bring along, and what to import instead. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/^@peixun\/ui-kit$/, "Import an entry, such as '@peixun/ui-kit/button'; its README lists them."],
  [/^antd(\/|$)/, "Import the component's entry, such as '@peixun/ui-kit/button'."],
  [/^@ant-design\/icons/, "Use <Icon name=… /> of '@peixun/ui-kit/icon'."],
  [/^(echarts|@ant-design\/(charts|plots))(\/|$)/, "Use <Chart … /> of '@peixun/ui-kit/chart'."],
  [/^@tanstack\/react-query/, "Use createApi() of '@peixun/ui-kit/api'."],
  [/^(react-router|react-router-dom)(\/|$)/, "Import from '@peixun/ui-kit/router'."],
  [/^(i18next|react-i18next)(\/|$)/, "Use useText() of '@peixun/ui-kit/i18n'."],
  [/^react-dom\/|^react\//, "A plugin may import 'react', 'react-dom' and 'react/jsx-runtime' alone."],
  [/^zod(\/|$)/, "Import contracts type-only: `import type { needsApi } from '../contract/index.ts'`."],
  [
    /^@peixun\/(kernel|plugin-api|test-kit|cli|spreadsheet|print)(\/|$)|^node:/,
    'It belongs to the server. Import its types with `import type`.',
  ],
];

/** Refuses what would come twice into the browser, or belongs to the server. */
export function sharedModules(): Plugin {
  return {
    name: 'peixun:shared-modules',
    enforce: 'pre',
    resolveId(id, importer) {
      if (isSharedModule(id)) return { id, external: true };
      const isOwn = importer !== undefined && !importer.includes('/node_modules/');
      const advice = isOwn ? adviceFor(id) : undefined;
      if (advice) this.error(`'${importer}' imports '${id}', which a plugin must not bundle. ${advice}`);
      return null;
    },
  };
}

/** What to import instead of a refused module; `undefined` where it may be bundled. */
export function adviceFor(id: string): string | undefined {
  return isSharedModule(id) ? undefined : refused.find(([pattern]) => pattern.test(id))?.[1];
}
