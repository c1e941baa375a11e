import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, parse, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { compactDeclarations } from './compact-declarations.ts';

const heading = `// The types that others build against, as the compiler emits them. A test holds them to the code;
// \`vitest run -u\` takes a change over.
`;

/**
 * The public types of a package: the declarations that its compiler emits for the entries and for what they name,
 * without comments and made short to read, one file after the other. Kept beside the code, its diff shows what a change means to others.
 *
 * @param folder of the package, with a `tsconfig.build.json`.
 * @param entries from `src`: `['contract/index.ts']`.
 * @param within the folder of `src` beyond which nothing is followed; all of it unless told.
 * @throws Error with what the compiler says.
 */
export async function apiReport(folder: string, entries: readonly string[], within = ''): Promise<string> {
  // Below the package, so that its own types are found.
  const cache = join(folder, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'api-report-'));
  try {
    await emitDeclarations(folder, work, entries);
    const out = join(work, 'out', relative(parse(folder).root, join(folder, 'src')));
    const files = await reachable(out, entries.map(declarationOf), within);
    const parts = [...compactDeclarations(files)]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, content]) => `// ${name}\n${content}`);
    return [heading, ...parts].join('\n');
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function emitDeclarations(folder: string, work: string, entries: readonly string[]): Promise<void> {
  const project = join(work, 'tsconfig.json');
  const config = {
    extends: join(folder, 'tsconfig.build.json'),
    compilerOptions: {
      // In the house the packages it uses are sources, which stand outside its folder.
      customConditions: ['@peixun/source'],
      rootDir: parse(folder).root,
      outDir: join(work, 'out'),
      emitDeclarationOnly: true,
      // The build checks; here it would only take time.
      noCheck: true,
      declarationMap: false,
      removeComments: true,
    },
    include: [],
    files: entries.map(entry => join(folder, 'src', entry)),
  };
  await writeFile(project, JSON.stringify(config));
  const compiler = dirname(createRequire(join(folder, 'package.json')).resolve('typescript/package.json'));
  await promisify(execFile)(process.execPath, [join(compiler, 'bin/tsc'), '-p', project]).catch(
    (error: { stdout?: string }) => {
      throw new Error(`The public types of ${folder} cannot be emitted:\n${error.stdout ?? ''}`, {
        cause: error,
      });
    },
  );
}

/** Path and content of the declarations that the entries lead to. */
async function reachable(
  out: string,
  entries: readonly string[],
  within: string,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const visit = async (path: string): Promise<void> => {
    const name = relative(out, path).split(sep).join('/');
    if (files.has(name) || !name.startsWith(within)) return;
    files.set(name, '');
    const content = await readFile(path, 'utf8');
    files.set(name, content);
    const named = [...content.matchAll(/(?:from |import\()["'](\.[^"']+)["']/g)].map(([, to = '']) => to);
    await Promise.all(named.map(to => visit(join(dirname(path), declarationOf(to)))));
  };
  await Promise.all(entries.map(entry => visit(join(out, entry))));
  return files;
}

function declarationOf(path: string): string {
  return path.replace(/\.[jt]sx?$/, '.d.ts');
}
