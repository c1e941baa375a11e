import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Api {
  readonly title: string;
  readonly what: string;
  /** Its declarations, from the root of the repository; the build makes them, with the comments of the sources. */
  readonly declarations: readonly string[];
}

const apis: Readonly<Record<string, Api>> = {
  'plugin-api': {
    title: '@peixun/plugin-api',
    what: 'All that a plugin may import on the server.',
    declarations: ['packages/plugin-api/dist/*.d.ts'],
  },
  'ui-kit': {
    title: '@peixun/ui-kit',
    what: 'All that a plugin may import in the browser, besides React.',
    declarations: [
      'packages/ui-kit/dist/{api,components,county,data,form,notice,plugin-ui,router,shapes}/**/*.d.ts',
    ],
  },
  host: {
    title: 'A host',
    what: 'What an integrator may choose and replace.',
    declarations: [
      'packages/kernel/dist/host/{create-host,host,host-options,host-view,plugin-package}.d.ts',
      'packages/kernel/dist/http/shell-assets.d.ts',
      'packages/kernel/dist/identity/{sender,sign-on}.d.ts',
      'packages/kernel/dist/storage/file-driver.d.ts',
    ],
  },
  'test-kit': {
    title: '@peixun/test-kit',
    what: 'A host with a real database for the tests of a plugin, and the tests that any plugin must pass.',
    declarations: [
      'packages/kernel/dist/testing/{create-test-host,test-client,directory-factory}.d.ts',
      'packages/test-kit/dist/test-plugin.d.ts',
    ],
  },
};

/** The types that others build against, as pages by their place on the site. */
export function apiPages(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(apis).map(([name, api]) => [`reference/api/${name}.md`, apiPage(root, api)]),
  );
}

function apiPage(root: string, { title, what, declarations }: Api): string {
  const files = declarations.flatMap(pattern => globSync(pattern, { cwd: root }).toSorted());
  if (files.length === 0) throw new Error(`There are no declarations of ${title}: run \`pnpm build\` first.`);
  const sections = files
    .map(file => [file, declarationsOf(readFileSync(join(root, file), 'utf8'))] as const)
    .filter(([, content]) => content !== '')
    .map(([file, content]) => `## ${headingOf(file)}\n\n\`\`\`ts\n${content}\n\`\`\``);
  return [`# ${title}`, what, ...sections].join('\n\n') + '\n';
}

/** Without what a reader does not ask for: imports, re-exports, maps. */
function declarationsOf(content: string): string {
  return content
    .replaceAll(/^(?:import|export (?:\*|\{)|\/\/# ).*$/gm, '')
    .replaceAll(/^( {4})+/gm, spaces => spaces.slice(spaces.length / 2))
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
}

/** `create-test-host.d.ts` → `Create test host`. */
function headingOf(file: string): string {
  const words = /([^\\/]+)\.d\.ts$/.exec(file)![1]!.replaceAll('-', ' ');
  return words[0]!.toUpperCase() + words.slice(1);
}
