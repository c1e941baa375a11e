import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { referencePages } from './pages.ts';

/** Where the pages stand. */
export const referenceFolder = join(import.meta.dirname, '../../../docs/reference');

/** Path and content of each page, as Prettier wants it. */
export function formattedPages(): Promise<[file: string, content: string][]> {
  return Promise.all(
    Object.entries(referencePages()).map(async ([name, content]) => {
      const filepath = join(referenceFolder, name);
      const formatted = await format(content, { ...(await resolveConfig(filepath)), filepath });
      return [filepath, formatted] satisfies [string, string];
    }),
  );
}
