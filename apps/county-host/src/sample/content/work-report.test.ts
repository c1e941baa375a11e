import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { sampleFolder } from '../sample-folder.ts';
import { qiaojiaContent } from './qiaojia.ts';
import { workReport } from './work-report.ts';

it('is committed as the generator writes it', async () => {
  const committed = await readFile(`${sampleFolder}/${qiaojiaContent.workReport!}`);
  expect(committed.equals(await workReport(qiaojiaContent))).toBe(true);
});
