import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { sampleFolder } from '../sample-folder.ts';
import { rosterFiles } from './roster-files.ts';

describe('the committed rosters', () => {
  it.each(rosterFiles())('$path is what the generator writes', async ({ path, bytes }) => {
    const committed = await readFile(`${sampleFolder}/${path}`);
    expect(committed.equals(bytes)).toBe(true);
  });
});
