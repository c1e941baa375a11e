import { join } from 'node:path';

export const siteFolder = join(import.meta.dirname, '..');

/** The pages as they are built; made anew each time. */
export const pagesFolder = join(siteFolder, '.pages');
