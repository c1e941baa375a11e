import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { rosterFiles } from './roster/roster-files.ts';
import { sampleFolder } from './sample-folder.ts';

// `pnpm --filter @peixun/county-host sample:generate`: writes the rosters of the sample counties anew.
for (const { path, bytes } of rosterFiles()) {
  const file = `${sampleFolder}/${path}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  process.stdout.write(`${path}: ${bytes.length} bytes\n`);
}
