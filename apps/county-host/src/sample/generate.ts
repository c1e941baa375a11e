import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { qiaojiaContent } from './content/qiaojia.ts';
import { workReport } from './content/work-report.ts';
import { rosterFiles } from './roster/roster-files.ts';
import { sampleFolder } from './sample-folder.ts';

// `pnpm --filter @peixun/county-host sample:generate`: writes the files of the sample counties anew.
const files = [
  ...rosterFiles(),
  { path: qiaojiaContent.workReport!, bytes: await workReport(qiaojiaContent) },
];
for (const { path, bytes } of files) {
  const file = `${sampleFolder}/${path}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  process.stdout.write(`${path}: ${bytes.length} bytes\n`);
}
