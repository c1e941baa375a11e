import { dirname, join } from 'node:path';
import { readContents } from '@peixun/kernel';
import { readPackageFile } from '../bundles/package-file.ts';

/** The packages of others that an unpacked bundle brings along: `fflate@0.8.2`. */
export async function broughtPackages(folder: string): Promise<readonly string[]> {
  const { contents } = await readContents(folder);
  const packages = Object.keys(contents.files).flatMap(path => {
    const [, name] = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(path) ?? [];
    return name === undefined ? [] : [{ name, place: join(folder, dirname(path)) }];
  });
  const named = packages.map(async ({ name, place }) => {
    const { version = '?' } = await readPackageFile(place).catch((): { version?: string } => ({}));
    return `${name}@${version}`;
  });
  return [...new Set(await Promise.all(named))].toSorted();
}
