import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** What whoever installs the archive of a package would stumble over. */
export async function archiveFindings(archive: Uint8Array): Promise<string[]> {
  const [contents, types] = await Promise.all([contentFindings(archive), typeFindings(archive)]);
  return [...contents, ...types];
}

/** Entries that lead nowhere, files that no runtime reads as what they are. */
async function contentFindings(archive: Uint8Array): Promise<string[]> {
  const { messages, pkg } = await publint({ pack: { tarball: archive.slice().buffer } });
  return messages.map(message => `publint: ${formatMessage(message, pkg!, { color: false })}`);
}

/** Entries whose types a compiler does not find, or finds to be other than the code. */
async function typeFindings(archive: Uint8Array): Promise<string[]> {
  const content = createPackageFromTarballData(archive);
  const manifest = JSON.parse(content.readFile(`/node_modules/${content.packageName}/package.json`)) as {
    exports: Record<string, unknown>;
  };
  const files = content.listFiles();
  const entrypoints = Object.entries(manifest.exports)
    .filter(([path]) => !/\.(json|css)$/.test(path))
    .flatMap(([path, target]) => (path.includes('*') ? expand(path, target, files) : [path]));
  if (entrypoints.length === 0) return [];
  const { types, ...result } = await checkPackage(content, { entrypoints });
  if (types === false) return ['attw: the package has no types. Let its build emit declarations.'];
  const problems = 'problems' in result ? result.problems : [];
  return [...new Set(problems.filter(concerns).map(problem => `attw: ${describe(problem)}`))];
}

/** The entries that a pattern such as `./*` stands for. */
function expand(path: string, target: unknown, files: readonly string[]): string[] {
  const [before = '', after = ''] = (target as { types: string }).types.replace('./', '/').split('*');
  return files
    .filter(file => file.includes(before) && file.endsWith(after))
    .map(file => path.replace('*', file.slice(file.indexOf(before) + before.length, -after.length)));
}

/** The packages are modules alone: what only concerns `require` and a resolution without `exports` is meant so. */
function concerns(problem: Problem): boolean {
  return !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind));
}

function describe({ kind, ...details }: Problem): string {
  return `${kind} ${JSON.stringify(details)}. See https://arethetypeswrong.github.io for what it means.`;
}
