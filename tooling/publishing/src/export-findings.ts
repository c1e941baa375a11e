import type { Exports, PublishedPackage } from './published-packages.ts';

const source = '@peixun/source';

/** Entries that the workspace has and the published package has not, or the other way round. */
export function exportFindings({ name, exports, publishConfig }: PublishedPackage): string[] {
  const expected = withoutSource(exports);
  const published = publishConfig?.exports ?? {};
  return [...new Set([...Object.keys(expected), ...Object.keys(published)])]
    .filter(path => JSON.stringify(expected[path]) !== JSON.stringify(published[path]))
    .map(
      path =>
        `Entry '${path}' of ${name} differs between 'exports' and 'publishConfig.exports'. Write the same into both, without the condition ${source} in the second.`,
    );
}

/** What is left for others; an entry that has sources alone is the workspace's own. */
function withoutSource(exports: Exports): Exports {
  const published: Record<string, Exports[string]> = {};
  for (const [path, target] of Object.entries(exports)) {
    if (typeof target === 'string') published[path] = target;
    else {
      const { [source]: _source, ...conditions } = target;
      if (Object.keys(conditions).length > 0) published[path] = conditions;
    }
  }
  return published;
}
