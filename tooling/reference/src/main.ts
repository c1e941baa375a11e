import { mkdir, writeFile } from 'node:fs/promises';
import { formattedPages, referenceFolder } from './formatted-pages.ts';

await mkdir(referenceFolder, { recursive: true });
for (const [file, content] of await formattedPages()) await writeFile(file, content);
