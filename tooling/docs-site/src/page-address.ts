/**
 * Where a page of the repository stands on the site: `docs/county.zh-CN.md` at `zh-CN/county.md`,
 * `packages/print/README.md` at `packages/print.md`.
 *
 * @param file its path from the root of the repository.
 */
export function pageAddress(file: string): string {
  const page = file.replace(/^docs\//, '');
  const chinese = /^(.*)\.zh-CN\.md$/.exec(page)?.[1];
  return asIndex(chinese === undefined ? page : `zh-CN/${chinese}.md`);
}

/** A folder's README is its index, but for those of packages: their folder holds no other page. */
function asIndex(page: string): string {
  const ofPackage = /^((?:packages|plugins|examples)\/[^/]+)\/README\.md$/.exec(page)?.[1];
  return ofPackage === undefined ? page.replace(/(^|\/)README\.md$/, '$1index.md') : `${ofPackage}.md`;
}
